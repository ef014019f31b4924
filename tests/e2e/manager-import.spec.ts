import type { Page } from '@playwright/test';

import { APPLICANT_ISSUERS } from '../world/applicants';
import { progressOf } from './batches';
import { expect } from './fixtures';
import { test } from './manager';

const PATIENT = { timeout: 60_000 };
const ROWS = 1_000;
/** What a person feels; the journey's own figure. */
const FELT_MS = 100;

test('H15 a thousand rows of a file are taken, felt by nobody, and stopped within a second', async ({
  world,
  openPage,
}) => {
  const batch = await openPage('batch.html');
  await batch.addInitScript(watchInputs);
  await batch.reload();
  const rows = Array.from(
    { length: ROWS },
    (_, at) =>
      `Person ${at},https://${APPLICANT_ISSUERS[at % APPLICANT_ISSUERS.length]}/credentials/row-${at}.json`,
  );

  await test.step('the columns are guessed and shown, and everybody is counted', async () => {
    await batch
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'applicants.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['Name,Badge', ...rows].join('\r\n')),
      });
    await expect(batch.getByText('1,000 people and 1,000 links')).toBeVisible(PATIENT);
    await expect(
      batch.getByRole('columnheader', { name: /Name/u }).getByRole('combobox'),
    ).toHaveValue('name');
    await batch.getByRole('button', { name: 'Add to the batch' }).click();
  });

  await test.step('what it will ask is said, and nobody is asked yet', async () => {
    await expect(batch.getByText(/^1,000 requests to 3 issuers, about \d+ min$/u)).toBeVisible(
      PATIENT,
    );
    await expect(batch.getByText('1,000 of 1,000 applicants shown')).toBeVisible(PATIENT);
    expect(issuerHits()).toBe(0);
  });

  await test.step('it answers to keys and clicks while it runs', async () => {
    await batch.getByRole('button', { name: 'Start' }).click();
    await expect(progressOf(batch)).toHaveText(/^[1-9]\d* of 1,000 checked/u, PATIENT);
    const skill = batch.getByRole('textbox').first();
    await skill.pressSequentially('terraform', { delay: 60 });
    await skill.fill('');
    const header = batch.getByRole('columnheader', { name: 'Applicant' });
    for (let times = 0; times < 3; times += 1) await header.getByRole('button').click();
    await batch.getByRole('grid').focus();
    for (let times = 0; times < 10; times += 1) await batch.keyboard.press('PageDown');
    const delays = await inputDelays(batch);
    expect(delays.length).toBeGreaterThan(5);
    expect(Math.max(...delays)).toBeLessThan(FELT_MS);
  });

  await test.step('cancelled it asks nobody any more', async () => {
    const since = Date.now();
    await batch.getByRole('button', { name: 'Cancel the rest' }).click();
    await expect(batch.getByText('Cancelled')).toBeVisible({ timeout: 1_000 });
    await batch.waitForTimeout(Math.max(0, 1_000 - (Date.now() - since)));
    const asked = issuerHits();
    await batch.waitForTimeout(3_000);
    expect(issuerHits()).toBe(asked);
  });

  function issuerHits(): number {
    return APPLICANT_ISSUERS.flatMap((host) => world.hitsOf(host)).length;
  }
});

interface Watching {
  delays?: number[];
}

/** Runs in the page: how long each key and click waits before it is heard. */
function watchInputs(): void {
  const delays: number[] = [];
  Object.assign(globalThis, { delays });
  for (const type of ['keydown', 'pointerdown', 'click'])
    addEventListener(type, ({ timeStamp }) => delays.push(performance.now() - timeStamp), {
      capture: true,
    });
}

const inputDelays = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as Watching).delays ?? []);
