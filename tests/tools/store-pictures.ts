import { mkdirSync, readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { panelOf, setLevel, trust, visit } from '../e2e/surfaces';
import { walletFiles } from '../e2e/wallet-files';
import { APPLICANTS_URL } from '../world/applicants';
import { applicantTracking } from '../world/hosts/applicant-tracking';
import { chromiumForDemo } from './chromium-for-demo';
import { buildExtension, type Demo, startDemo } from './demo-browser';
import { openRow, trustIssuer } from './picture-play-manager';

/**
 * Plays the local world and takes the five pictures for the stores, 1280 by 800 pixels each, as the screens stand: a page
 * with the panel beside it, or one of our own pages alone. With `--readme` three of them become the small ones of the README.
 */
const FOLDER = '.output/store';
const PROFILE = 'https://www.linkedin.com/in/amara-lindqvist/';
const PAGE = { width: 880, height: 800 };
const PANEL = { width: 400, height: 800 };
const WHOLE = { width: 1280, height: 800 };
const PATIENT = { timeout: 240_000 };

mkdirSync(FOLDER, { recursive: true });
const executablePath = chromiumForDemo();
buildExtension();
const guests = await applicantTracking(new Date());
const demo = await startDemo({ executablePath, headless: true, guests });
try {
  await recruiter(demo);
  await manager(demo);
  await candidate(demo);
  if (process.argv.includes('--readme')) await forReadme(demo);
} finally {
  await demo.close();
}

async function recruiter({ context, worker, openPage, world }: Demo): Promise<void> {
  await setLevel(await openPage('options.html'), 'www.linkedin.com', 'Marks on the page');
  const posting = await visit(context, worker, openPage, world.posting.url);
  await posting.popup.getByRole('status').waitFor();

  const { page, popup, tabId } = await visit(context, worker, openPage, PROFILE);
  await popup.getByRole('button', { name: 'Check 9' }).click();
  await popup.locator('progress').waitFor({ state: 'detached' });
  const panel = await panelOf(openPage, tabId);
  await trust(panel, 'api.badgr.io');
  await panel.locator('#compare-email').fill('amara.lindqvist@mail.example');
  await panel.getByRole('button', { name: 'Compare' }).click();
  await popup.getByText('5 of 7').waitFor();
  // What was done can be taken back for ten seconds; then the line goes.
  await panel.locator('.undo-bar').waitFor({ state: 'hidden' });
  await toTop(page.getByRole('heading', { name: /^Licenses/u }));
  await panel.evaluate(() => scrollTo(0, 0));
  await beside(page, panel, '1-profile');

  const revoked = panel.locator('.credential.problem').first();
  await revoked.locator('summary').first().click();
  await toTop(revoked);
  await beside(page, panel, '2-verdict');

  await panel.locator('#tab-match').click();
  await panel.locator('.requirements summary').first().click();
  await panel.evaluate(() => scrollTo(0, 0));
  await beside(page, panel, '3-match');
  for (const one of [panel, popup, page, posting.popup]) await one.close();
}

async function manager({ context, worker, openPage }: Demo): Promise<void> {
  const { page, popup } = await visit(context, worker, openPage, APPLICANTS_URL);
  await popup.locator('.list-count').waitFor();
  const [batch] = await Promise.all([
    context.waitForEvent('page'),
    popup.locator('.actions .button').first().click(),
  ]);
  await batch.setViewportSize(WHOLE);
  await batch.getByText(/^(\d+) of \1 checked/u).waitFor(PATIENT);
  await openRow(batch, 1);
  await trustIssuer(batch);
  await batch.locator('.details > .back').click();
  await batch.locator('.undo-bar').waitFor({ state: 'hidden' });
  await batch.screenshot({ path: `${FOLDER}/4-batch.png` });
  for (const one of [batch, popup, page]) await one.close();
}

async function candidate({ openPage, world }: Demo): Promise<void> {
  const own = await openPage('wallet.html');
  await own.setViewportSize(WHOLE);
  await own
    .locator('input[type=file]')
    .first()
    .setInputFiles((await walletFiles(world)).slice(0, 3));
  await own.locator('.consent .button:enabled').click();
  await own.locator('.credential.verified').nth(1).waitFor(PATIENT);
  await own.screenshot({ path: `${FOLDER}/5-own.png` });
}

/** One for each journey, small enough to be kept beside the papers. */
async function forReadme({ context }: Demo): Promise<void> {
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: 800, height: 500 });
  for (const [picture, name] of [
    ['1-profile', 'recruiter'],
    ['4-batch', 'manager'],
    ['5-own', 'candidate'],
  ]) {
    const shot = readFileSync(`${FOLDER}/${picture}.png`).toString('base64');
    await sheet.setContent(
      `<style>body{margin:0}</style><img width="800" src="data:image/png;base64,${shot}">`,
    );
    const path = `tests/release/store/${name}.jpg`;
    await sheet.screenshot({ path, type: 'jpeg', quality: 80 });
  }
}

/** Under what sticks to the edge above. */
async function toTop(part: Locator): Promise<void> {
  await part.evaluate((element) => {
    element.scrollIntoView();
    scrollBy(0, -56);
  });
}

/** The page as it is seen with the panel open. */
async function beside(page: Page, panel: Page, name: string): Promise<void> {
  const shots: string[] = [];
  for (const [shown, size] of [
    [page, PAGE],
    [panel, PANEL],
  ] as const) {
    await shown.bringToFront();
    await shown.setViewportSize(size);
    shots.push((await shown.screenshot()).toString('base64'));
  }
  const sheet = await page.context().newPage();
  await sheet.setViewportSize(WHOLE);
  await sheet.setContent(
    `<style>body{margin:0;display:flex}</style>${shots.map((shot) => `<img src="data:image/png;base64,${shot}">`).join('')}`,
  );
  await sheet.screenshot({ path: `${FOLDER}/${name}.png` });
  await sheet.close();
}
