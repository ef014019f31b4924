import { panelOf, visit } from '../e2e/surfaces';
import { dispatch } from '../e2e/worker-control';
import { credlyCollection } from '../world/hosts/credly-collection';
import { FOLIO } from '../world/hosts/folio';
import type { Camera } from './camera';
import type { Demo } from './demo-browser';

const MAIN = { main: true } as const;
const LISTED = 2;

/** What others say of a credential, a form for people, and a collection with what was imported into it. */
export async function playSignals(
  { context, worker, openPage, world }: Demo,
  { take }: Camera,
): Promise<void> {
  const { popup, tabId } = await visit(context, worker, openPage, FOLIO);
  await popup.locator('.consent .button:enabled').click();
  await popup.locator('.finding').nth(2).waitFor();
  await popup.locator('progress').waitFor({ state: 'detached' });

  const panel = await panelOf(openPage, tabId);
  const card = (at: number) => panel.locator(`#finding-${at}`);
  await card(0).locator('summary').first().click();
  await take(panel, 'panel: card not looked up', { part: card(0), ...MAIN });
  await card(0).locator('.look-up button').click();
  await card(0).locator('.signals dd p').nth(4).waitFor();
  await take(panel, 'panel: card looked up', { part: card(0), ...MAIN });
  world.control.answer('credentialengineregistry.org', 404);
  await card(0).locator('.look-up button').click();
  await card(0).locator('.signals dd p').nth(3).waitFor({ state: 'detached' });
  await take(panel, 'panel: card without an entry', { part: card(0) });
  world.control.clear('credentialengineregistry.org');
  await card(0).locator('summary').first().click();
  await take(panel, 'panel: form', { part: card(1), ...MAIN });
  await card(2).locator('summary').first().click();
  await take(panel, 'panel: card with an address in its link', { part: card(2), ...MAIN });
  await card(2).locator('summary').first().click();

  const menu = { menuItemId: 'link', pageUrl: FOLIO, linkUrl: credlyCollection };
  await dispatch(worker, 'contextMenus.onClicked', menu, tabId);
  const more = card(3).locator('.card-actions > button').last();
  await more.waitFor();
  await take(panel, 'panel: collection', MAIN);
  for (let page = 0; page < LISTED + 1; page += 1) {
    await more.click();
    await panel.locator(`#finding-${4 + page}`).waitFor();
  }
  await take(panel, 'panel: collection read', MAIN);
  await panel.locator('.consent .button:enabled').click();
  await panel.locator('progress').waitFor({ state: 'detached' });
  await card(6).locator('summary').first().click();
  await take(panel, 'panel: imported', { part: card(6), ...MAIN });
  await panel.close();
  await popup.close();
}
