import type { Page } from '@playwright/test';

import { markNames } from '../../e2e/marks';
import { panelOf, visit } from '../../e2e/surfaces';
import { twenty } from './collection';
import { onStage } from './stage';

/** While hosts are waited for, popup, panel and marks say so; where one does not, this throws. */
export const assertWaitShown = (): Promise<void> =>
  onStage(async ({ context, worker, openPage }) => {
    const { page, popup, tabId } = await visit(context, worker, openPage, twenty.url);
    const panel = await panelOf(openPage, tabId);
    await popup.getByRole('button', { name: `Check ${twenty.badges}` }).click();
    await Promise.all([assertSaid(popup), assertSaid(panel), assertOnMarks(page)]);
  });

/** Some are done, and the others are said to be waited for. */
async function assertSaid(screen: Page): Promise<void> {
  const some = new RegExp(`^[1-9]\\d* of ${twenty.badges} checked`, 'u');
  await screen.getByRole('status').filter({ hasText: some }).waitFor();
  await screen
    .getByRole('listitem')
    .filter({ hasText: /Waiting: |Checking: / })
    .first()
    .waitFor();
}

async function assertOnMarks(page: Page): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const names = await markNames(page);
    const waiting = names.filter((name) => /^(?:Waiting|Checking): /u.test(name));
    if (names.length === twenty.badges && waiting.length > 0 && waiting.length < names.length)
      return;
    await page.waitForTimeout(50);
  }
  throw new Error('no mark said that it waits while others were final');
}
