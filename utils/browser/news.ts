import { browser } from 'wxt/browser';

/** In storage.local: the version to which the browser has updated and of which the user has not read yet. */
const KEY = 'news';

export const noteNews = (version: string): Promise<void> =>
  browser.storage.local.set({ [KEY]: version });

/** The user has read it. */
export const newsRead = (): Promise<void> => browser.storage.local.remove(KEY);

/** Calls back now and after every change with the version to be read about. */
export function watchNews(listen: (version: string | undefined) => void): () => void {
  const tell = async () => {
    const { [KEY]: version } = await browser.storage.local.get(KEY);
    listen(typeof version === 'string' ? version : undefined);
  };
  const onChanged = (changes: Record<string, unknown>) => {
    if (KEY in changes) void tell();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  void tell();
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
