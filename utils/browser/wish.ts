import { browser } from 'wxt/browser';

/** In memory: the tab on whose site the icon's menu was told to enable Proofstack, until the popup has taken it up. */
const KEY = 'wish';

export const noteWish = (tabId: number): Promise<void> =>
  browser.storage.session.set({ [KEY]: tabId });

export const forgetWish = (): Promise<void> => browser.storage.session.remove(KEY);

/** Calls back now and after every change. */
export function watchWish(listen: (tabId: number | undefined) => void): () => void {
  const tell = async () => {
    const { [KEY]: tabId } = await browser.storage.session.get(KEY);
    listen(typeof tabId === 'number' ? tabId : undefined);
  };
  const onChanged = (changes: Record<string, unknown>) => {
    if (KEY in changes) void tell();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void tell();
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
