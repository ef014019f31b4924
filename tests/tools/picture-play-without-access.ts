import { panelOf, visit } from '../e2e/surfaces';
import type { Camera } from './camera';
import type { Demo } from './demo-browser';

/** All that the profile's badges need, but for one issuer. */
export const SOME_HOSTS = [
  'https://www.linkedin.com/*',
  'https://www.credly.com/*',
  'https://api.badgr.io/*',
  'https://halden.example/*',
  'https://credentials.brightwater.example/*',
];

/** What is said where one host may not be asked yet. */
export async function playWithoutAccess(
  { context, worker, openPage }: Demo,
  { take }: Camera,
): Promise<void> {
  const address = 'https://www.linkedin.com/in/amara-lindqvist/';
  const { popup, tabId } = await visit(context, worker, openPage, address);
  await popup.locator('.consent .button:enabled').click();
  await popup.locator('.access').waitFor();
  await popup.locator('progress').waitFor({ state: 'detached' });
  await take(popup, 'popup: needs access', { main: true });
  const panel = await panelOf(openPage, tabId);
  await panel.locator('.access').waitFor();
  await take(panel, 'panel: needs access');
  await panel.locator('.access .quiet').click();
  await panel.locator('.access .text-button').waitFor();
  await take(panel, 'panel: access put off');
}
