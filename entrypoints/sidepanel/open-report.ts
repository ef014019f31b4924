import { browser } from 'wxt/browser';

/** Opens the printable report of a person in a tab of its own; a page that `window.open` makes has no extension API. */
export const openReport = (candidateId: string): void => {
  const url = browser.runtime.getURL('/report.html');
  void browser.tabs.create({ url: `${url}?candidate=${encodeURIComponent(candidateId)}` });
};
