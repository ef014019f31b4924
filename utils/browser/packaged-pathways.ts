import { browser } from 'wxt/browser';

import type { Pathway } from '@/utils/model/pathway';

let kept: Promise<readonly Pathway[]> | undefined;

/** The ladders of certifications of the package; like the skills they are no part of anybody's code. */
export function packagedPathways(): Promise<readonly Pathway[]> {
  kept ??= read().catch((cause) => {
    kept = undefined;
    throw cause;
  });
  return kept;
}

async function read(): Promise<readonly Pathway[]> {
  const file = await fetch(browser.runtime.getURL('/pathways.json'));
  // Our own file, made of this when the extension was built.
  const pathways = (await file.json()) as readonly (Pathway & { readonly site?: string })[];
  return pathways.map(({ site, ...pathway }) =>
    site === undefined ? pathway : { ...pathway, url: `https://${site}/` },
  );
}
