import { browser } from 'wxt/browser';

/**
 * Opens the side panel from a click on a page. Browsers that have no such panel, or do not take the click
 * for one of their own, get the popup instead.
 */
export async function openPanel(tabId: number | undefined): Promise<void> {
  const { sidePanel } = browser;
  if (tabId !== undefined && sidePanel?.open) {
    try {
      await sidePanel.open({ tabId });
      return;
    } catch {
      // The click did not count as a gesture: the popup needs none.
    }
  }
  await browser.action.openPopup();
}
