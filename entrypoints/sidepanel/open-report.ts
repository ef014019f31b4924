import { browser } from 'wxt/browser';

/** Opens the printable report of a person in a tab of its own; a window that a script opens may lack the browser's API. */
export const openReport = (candidateId: string): void => {
  const url = browser.runtime.getURL(`/report.html?candidate=${encodeURIComponent(candidateId)}`);
  void browser.tabs.create({ url });
};
