import { browser } from 'wxt/browser';

import { ask } from '@/utils/browser/send';

/** Opens the side panel, on one credential where one is named; called straight from a click, which still counts. */
export function showPanel(tabId: number, findingId?: string): void {
  // Firefox has a sidebar of its own, which the typings of Chrome do not know.
  const { sidebarAction } = browser as unknown as { sidebarAction?: { open(): Promise<void> } };
  const opened = browser.sidePanel?.open({ tabId }) ?? sidebarAction?.open();
  const shown = findingId ? ask('finding/show', { findingId }) : undefined;
  void Promise.allSettled([opened, shown]).then(() => window.close());
}
