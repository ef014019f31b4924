import type { Page } from '@playwright/test';

import type { BatchState } from '@/utils/model/batch';

import { changeBatches } from '../e2e/database';
import { visit } from '../e2e/surfaces';
import { APPLICANTS_URL, inventedApplicants } from '../world/applicants';
import type { Camera } from './camera';
import type { Demo } from './demo-browser';

const MAIN = { main: true } as const;
const PATIENT = { timeout: 240_000 };
const STEP_PX = 400;
/** As many as the whole list wants, in whatever words. */
const ALL_REQUESTS = /(?<!\d)73(?!\d)/u;

/** The hiring manager's screens: the offer on a list, the batch as it runs and when it is done, each of its states. */
export async function playManager(demo: Demo, { take }: Camera): Promise<void> {
  const { context, worker, openPage, world } = demo;
  world.control.rateLimit('lim.test', { after: 10, retryAfter: 30 });
  const { page, popup } = await visit(context, worker, openPage, APPLICANTS_URL);
  await popup.locator('.list-count').waitFor();
  await take(popup, 'popup: applicants', MAIN);
  for (let top = STEP_PX; top <= 3 * STEP_PX; top += STEP_PX) {
    await page.locator('#list').evaluate((list, to) => list.scrollTo(0, to), top);
    await page.waitForTimeout(1_500);
  }
  // A batch takes whom its estimate counts, and that comes after the list's own count.
  await popup.getByText(ALL_REQUESTS).waitFor();
  const [batch] = await Promise.all([
    context.waitForEvent('page'),
    popup.locator('.actions .button').first().click(),
  ]);
  await batch.setViewportSize({ width: 1280, height: 900 });
  await batch.locator('.progress span', { hasText: /:/u }).waitFor(PATIENT);
  await take(batch, 'batch: running', MAIN);
  await popup.reload();
  await popup.locator('.actions .button').first().waitFor();
  await take(popup, 'popup: applicants, in a batch', MAIN);

  await batch.locator('progress[value="75"]').waitFor(PATIENT);
  await openRow(batch, 2);
  await trustIssuer(batch);
  await take(batch, 'batch: details', MAIN);
  await batch.locator('.details > .back').click();
  await take(batch, 'batch: done', MAIN);
  await batch.locator('.chip').nth(4).click();
  await batch.locator('tbody tr').first().waitFor();
  await take(batch, 'batch: problems');
  await batch.locator('.chip').first().click();

  const again = async (state: BatchState, updated: boolean, screen: string) => {
    await batch.evaluate(changeBatches, { state, updated });
    await batch.reload();
    await batch.locator('.grid').waitFor();
    await take(batch, screen, MAIN);
  };
  await again('ready', false, 'batch: ready');
  await again('paused', true, 'batch: updated');
  await batch.evaluate(changeBatches, { state: 'running', updated: false });
  await context.setOffline(true);
  await batch.reload();
  await batch.locator('.notice').first().waitFor();
  await take(batch, 'batch: offline', MAIN);
  await context.setOffline(false);
  await batch.locator('.batch-head > .back').click();
  await batch.locator('.batches a').waitFor();
  await take(batch, 'batch: all of them', MAIN);
  await fromFile(batch, { take });
}

/** What a file names, with what each column is taken for, before anybody of it is added. */
async function fromFile(batch: Page, { take }: Pick<Camera, 'take'>): Promise<void> {
  const rows = inventedApplicants
    .slice(0, 9)
    .map(({ name, profile, links }) => [name, profile, links[0]?.href ?? 'asked for'].join(';'));
  await batch
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'applicants.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Name;Profile;Certificate', ...rows].join('\r\n')),
    });
  await batch.locator('.preview').waitFor();
  await batch.locator('.from-file .button:not([disabled])').first().waitFor();
  await take(batch, 'batch: from a file', MAIN);
}

export async function openRow(batch: Page, row: number): Promise<void> {
  await batch.locator('tbody th').nth(row).click();
  await batch.locator('.details .credential summary').first().click();
}

/** So that there is something verified to be seen. */
export async function trustIssuer(batch: Page): Promise<void> {
  await batch.locator('.details .credential > .card-actions .text-button').first().click();
  await batch.locator('dialog .button').first().click();
  await batch.locator('.details .credential.verified').first().waitFor();
  await batch.locator('.grid .seal.verified').nth(6).waitFor();
}
