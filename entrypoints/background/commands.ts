import { browser } from 'wxt/browser';

import type { OverlayFeeder } from './feed-overlays';
import { openPanel } from './open-panel';

/** What keys do; which keys is the user's to say, in the browser's own settings. */
export function obeyCommands(overlays: OverlayFeeder): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'open-panel') void openPanel(tab.id);
    if (command === 'next-mark') overlays.step(tab.id, 1);
    if (command === 'previous-mark') overlays.step(tab.id, -1);
  });
}
