import { browser } from 'wxt/browser';

import { noteNews } from '@/utils/browser/news';

/** After an update every screen has a line about it until it is read; nothing opens by itself. */
export function tellUpdated(): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
    const { version } = browser.runtime.getManifest();
    // Loaded anew as it was is no update.
    if (reason === 'update' && previousVersion !== version) void noteNews(version);
  });
}
