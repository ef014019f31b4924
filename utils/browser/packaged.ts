import { browser, type PublicPath } from 'wxt/browser';

/** A file of the package, no part of anybody's code: read once, and again only where that has failed. */
export function packaged<Read>(
  path: PublicPath,
  read: (file: Response) => Promise<Read>,
): () => Promise<Read> {
  let kept: Promise<Read> | undefined;
  return () => {
    kept ??= fetched().catch((cause) => {
      kept = undefined;
      throw cause;
    });
    return kept;
  };

  async function fetched(): Promise<Read> {
    return read(await fetch(browser.runtime.getURL(path)));
  }
}
