/// <reference types="chrome" />
import type { Locator, Page, Worker } from '@playwright/test';

import { type ApplicantBadge, applicantBadges, inventedApplicants } from '../world/applicants';
import { expect } from './fixtures';

/** The credentials of the first applicants of the list, as lines of "name link". */
export const linesOf = (badges: readonly ApplicantBadge[]): string =>
  badges.map(({ at, url }) => `${inventedApplicants[at]?.name} ${url}`).join('\n');

/** The first of them that one issuer gave. */
export const badgesOf = (host: string, count: number): readonly ApplicantBadge[] =>
  applicantBadges.filter((badge) => badge.host === host).slice(0, count);

/** Makes a batch of pasted text, up to the line that says what it will ask. */
export async function pasted(
  openPage: (path: string) => Promise<Page>,
  text: string,
): Promise<Page> {
  const batch = await openPage('batch.html');
  await batch.getByLabel(/^Or paste names and links/u).fill(text);
  await batch.getByRole('button', { name: 'Read what is pasted' }).click();
  await batch.getByRole('button', { name: 'Add to the batch' }).click();
  await expect(batch.getByRole('button', { name: 'Start' })).toBeVisible();
  return batch;
}

/** How far a batch is, in words; the same is spoken from elsewhere on the page. */
export const progressOf = (batch: Page): Locator => batch.locator('.batch-head .progress');

/** The worker believes from now on that it is so much later. */
export const later = (worker: Worker, days: number): Promise<void> =>
  worker.evaluate((ms) => {
    const now = Date.now;
    Date.now = () => now.call(Date) + ms;
  }, days * 86_400_000);

/** The hour has come in which what is old is forgotten. */
export const forgetNow = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    // Events of extensions can be dispatched by hand, which the published types leave out.
    const { onAlarm } = chrome.alarms as unknown as {
      onAlarm: { dispatch: (alarm: { name: string }) => void };
    };
    onAlarm.dispatch({ name: 'forget-old' });
  });
