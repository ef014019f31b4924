import { browser } from 'wxt/browser';

/** In storage.session: a moment, and nothing of what was deleted. */
const KEY = 'leftAt';

/** Pages that stand open while everything is deleted: what goes on reading them is heard no more until the user asks. */
export const leftPages = {
  /** All that is open at a moment, in milliseconds. */
  leave: (now: number): Promise<void> => browser.storage.session.set({ [KEY]: now }),

  /** Whether a page was last asked for by the user, or opened, before that. */
  async has(begun: number): Promise<boolean> {
    const { [KEY]: left } = await browser.storage.session.get(KEY);
    return typeof left === 'number' && begun <= left;
  },
};
