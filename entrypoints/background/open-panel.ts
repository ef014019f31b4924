import { browser } from 'wxt/browser';

interface Sidebar {
  readonly open: () => Promise<void>;
}

/**
 * Opens the side panel from a click on a page. Browsers that have no such panel, or do not take the click
 * for one of their own, get the popup instead.
 */
export async function openPanel(tabId: number | undefined): Promise<void> {
  // Firefox has a sidebar of its own, which the typings of Chrome do not know.
  const { sidePanel, sidebarAction } = browser as typeof browser & { sidebarAction?: Sidebar };
  if (tabId !== undefined && (sidePanel?.open || sidebarAction)) {
    try {
      await (sidebarAction ? sidebarAction.open() : sidePanel.open({ tabId }));
      return;
    } catch {
      // The click did not count as a gesture: the popup needs none.
    }
  }
  await browser.action.openPopup();
}
