import type { Page } from '@playwright/test';

import { ageResults } from '../e2e/database';
import { panelOf, visit } from '../e2e/surfaces';
import type { Camera } from './camera';
import type { Demo } from './demo-browser';
import { hoverMark } from './hover-mark';

const PROFILE = 'https://www.linkedin.com/in/amara-lindqvist/';
const CLEO = 'https://www.linkedin.com/in/cleo-marchetti/';
const SLOW = ['www.credly.com', 'halden.example'];
const DAY_MS = 86_400_000;
const MAIN = { main: true } as const;

/** Goes through every screen and state in any language, and has each photographed. */
export async function playForPictures(demo: Demo, camera: Camera): Promise<void> {
  await welcome(demo, camera);
  await popups(demo, camera);
  await options(demo, camera, 'options: first visit');
  await help(demo, camera);
  await person(demo, camera);
  await options(demo, camera, 'options: issuer trusted');
}

async function welcome({ openPage }: Demo, { take }: Camera): Promise<void> {
  const page = await openPage('welcome.html');
  await page.locator('.welcome').waitFor();
  await take(page, 'welcome: before');
  await page.locator('.welcome-steps > li > .button').click();
  await page.locator('.tried').waitFor();
  await take(page, 'welcome: tried', MAIN);
  await page.close();
}

/** What the popup says where there is no credential to be seen. */
async function popups({ context, worker, openPage, world }: Demo, { take }: Camera): Promise<void> {
  const see = async (address: string, screen: string) => {
    const { page, popup } = await visit(context, worker, openPage, address);
    await popup.locator('.notice').waitFor();
    await popup.waitForTimeout(400);
    await take(popup, screen);
    return { page, popup };
  };
  const blank = await see('https://blank.example/', 'popup: nothing found');
  await blank.popup.locator('.icon-button').first().click();
  await blank.popup.locator('.undo-bar .text-button').waitFor();
  await take(blank.popup, 'popup: off on this site');
  // One of the browser's own pages, as far as reading goes.
  await see(new URL('/welcome.html', worker.url()).href, 'popup: page that cannot be read');
  await see(world.posting.url, 'popup: posting read');
}

async function options({ openPage }: Demo, { take }: Camera, screen: string): Promise<void> {
  const page = await openPage('options.html');
  const marks = page.locator('input[name="level-www.linkedin.com"][value="marks"]');
  await marks.click();
  await page.locator('input[value="marks"]:checked').waitFor();
  await take(page, screen, MAIN);
  await page.close();
}

async function help({ openPage }: Demo, { take }: Camera): Promise<void> {
  const page = await openPage('help.html#issuer-unknown');
  await page.locator('article').waitFor();
  await take(page, 'help: what a verdict means', MAIN);
  await page.evaluate(() => location.assign('#news'));
  await page.locator('.news').first().waitFor();
  await take(page, 'help: what is new', MAIN);
  await page.close();
}

async function person(demo: Demo, camera: Camera): Promise<void> {
  const { context, worker, openPage, world } = demo;
  const { take } = camera;
  const { page, popup, tabId } = await visit(context, worker, openPage, PROFILE);
  await popup.locator('.consent .button').waitFor();
  await take(popup, 'popup: consent', MAIN);
  await context.setOffline(true);
  await popup.locator('.notice').waitFor();
  await take(popup, 'popup: offline', MAIN);
  await context.setOffline(false);

  for (const host of SLOW) world.control.delay(host, 5000);
  await popup.locator('.consent .button:enabled').click();
  await popup.locator('progress').waitFor();
  await take(popup, 'popup: checking');
  for (const host of SLOW) world.control.clear(host);
  await popup.locator('progress').waitFor({ state: 'detached' });

  const panel = await panelOf(openPage, tabId);
  await panel.locator('#tab-saved').click();
  await take(panel, 'panel: nobody saved', MAIN);
  await panel.locator('#tab-credentials').click();
  await panel.locator('.credential.caution > .card-actions > .text-button').first().click();
  await take(panel, 'panel: trust dialog', MAIN);
  await panel.locator('dialog .button').first().click();
  await panel.locator('.credential.confirmed').waitFor();
  await cards(panel, camera, ['confirmed']);
  await panel.locator('#compare-email').fill('amara.lindqvist@mail.example');
  await panel.locator('.compare .button').click();
  await popup.locator('.finding.verified').nth(3).waitFor();
  await popup.locator('.headline').waitFor();
  await take(popup, 'popup: done', MAIN);

  await take(panel, 'panel: credentials', MAIN);
  await cards(panel, camera, ['verified', 'caution', 'problem', 'neutral']);
  await panel.locator('#tab-skills').click();
  await take(panel, 'panel: skills', MAIN);
  await panel.locator('#tab-match').click();
  await panel.locator('.requirements summary').first().click();
  await take(panel, 'panel: match, a line open', MAIN);
  await saved(demo, camera, panel);
  await marks(page, camera);
  await offlineLater(demo, camera, { popup, panel });
  await paused(demo, camera);
}

/** Without the network, with what was found before: minutes and days ago. */
async function offlineLater(
  { context }: Demo,
  { take }: Camera,
  { popup, panel }: { readonly popup: Page; readonly panel: Page },
): Promise<void> {
  await context.setOffline(true);
  await popup.locator('.notice').waitFor();
  await take(popup, 'popup: offline, checked before', MAIN);
  await panel.evaluate(ageResults, new Date(Date.now() - 3 * DAY_MS).toISOString());
  await panel.reload();
  await panel.locator('#tab-saved').click();
  await panel.locator('.saved-row').click();
  await panel.locator('.notice').waitFor();
  await take(panel, 'panel: offline, checked days ago', MAIN);
  await context.setOffline(false);
}

async function paused({ context, worker, openPage, world }: Demo, { take }: Camera): Promise<void> {
  world.control.rateLimit('halden.example', { after: 0, retryAfter: 300 });
  const { popup, tabId } = await visit(context, worker, openPage, CLEO);
  await popup.locator('.consent .button:enabled').click();
  await popup.locator('.tally').waitFor();
  await popup.locator('progress').waitFor({ state: 'detached' });
  await take(popup, 'popup: paused', MAIN);
  const panel = await panelOf(openPage, tabId);
  await panel.locator('.credential summary').first().click();
  await take(panel, 'panel: paused', MAIN);
}

/** One credential of each shape, open. */
async function cards(panel: Page, { take }: Camera, shapes: readonly string[]): Promise<void> {
  for (const shape of shapes) {
    const card = panel.locator(`.credential.${shape}`).first();
    await card.locator('summary').first().click();
    await take(panel, `panel: card ${shape}`, { part: card, main: true });
    await card.locator('summary').first().click();
  }
}

async function saved({ context }: Demo, { take }: Camera, panel: Page): Promise<void> {
  await panel.locator('#tab-credentials').click();
  await panel.locator('.content > .actions .button').first().click();
  await panel.locator('.undo-bar span').waitFor();
  await panel.locator('#tab-saved').click();
  await panel.locator('.saved-row').waitFor();
  await take(panel, 'panel: saved people');
  await panel.locator('.saved-row').click();
  await panel.locator('textarea').waitFor();
  await take(panel, 'panel: saved person', MAIN);
  const [report] = await Promise.all([
    context.waitForEvent('page'),
    panel.locator('.saved-person .actions .button').nth(1).click(),
  ]);
  await report.locator('.report').waitFor();
  await report.setViewportSize({ width: 1280, height: 900 });
  await take(report, 'report', MAIN);
}

async function marks(page: Page, { take }: Camera): Promise<void> {
  await page.bringToFront();
  await take(page, 'page: marks');
  for (const [at, shape] of [
    [0, 'verified'],
    [5, 'problem'],
  ] as const) {
    await take(page, `page: card ${shape}`, { ...MAIN, again: () => hoverMark(page, at) });
  }
}
