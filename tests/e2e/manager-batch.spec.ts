import type { Page } from '@playwright/test';

import { APPLICANT_ISSUERS, APPLICANTS_URL, IN_SIGHT, POISON } from '../world/applicants';
import { progressOf } from './batches';
import { expect } from './fixtures';
import { test } from './manager';
import { panelOf, visit } from './surfaces';
import { stopWorker } from './worker-control';

const PATIENT = { timeout: 180_000 };
const ROW_PX = 40;

test('H1–H8 a list is collected, checked in a batch that survives, and read by keyboard', async ({
  world,
  context,
  openPage,
  worker,
  extensionId,
}) => {
  test.setTimeout(480_000);
  world.control.delay('slow.test', 800);
  world.control.rateLimit('lim.test', { after: 10, retryAfter: 20 });
  const { page, popup, tabId } = await visit(context, worker, openPage, APPLICANTS_URL);
  const count = popup.locator('.list-count');

  await test.step('H1 whom the page has shown is counted, and nobody scrolls', async () => {
    await expect(count).toHaveText('20 applicants visible, 31 links.');
    await expect(popup.getByText('Scroll to load more; we don’t scroll for you.')).toBeVisible();
    expect(await page.locator('#list').evaluate((list) => list.scrollTop)).toBe(0);
  });

  await test.step('H2 the count grows as the user scrolls', async () => {
    for (const first of [10, 20, 30])
      await scrollTo(page, first).then(() =>
        expect(count).toHaveText(new RegExp(`^${first + IN_SIGHT} applicants visible`, 'u')),
      );
    await expect(count).toHaveText('50 applicants visible, 75 links.');
    const panel = await panelOf(openPage, tabId);
    await expect(panel.getByText('50 applicants visible, 75 links.')).toBeVisible();
    await expect(panel.locator('.credential')).toHaveCount(0);
    await panel.close();
  });

  const batch = await test.step('H3 what will be asked is said before anything is', async () => {
    await expect(popup.getByText('73 requests to 3 issuers, about 1 min')).toBeVisible();
    await expect(popup.getByText(/^These issuers will see .*one\.test \(45\)/u)).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Cancel' })).toBeVisible();
    expect(hits()).toEqual([]);
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      popup.getByRole('button', { name: 'Start' }).click(),
    ]);
    return opened;
  });
  const { href } = new URL(batch.url());

  await test.step('H4 the table fills, and one issuer is left alone until it may be asked', async () => {
    await expect(batch.getByText('50 of 50 applicants shown')).toBeVisible(PATIENT);
    await expect(batch.getByRole('grid')).toHaveAttribute('aria-rowcount', '51');
    await expect(progressOf(batch)).toHaveText(/^\d+ of 75 checked, \d+ paused until/u, PATIENT);
    expect(await batch.getByRole('row').count()).toBeLessThan(50);
  });

  const reopened =
    await test.step('H5 it goes on with its tab closed and its worker killed', async () => {
      await batch.close();
      await stopWorker(context, popup);
      await popup.reload();
      await expect(
        popup.getByText('This list is in a batch already: 50 applicants.'),
      ).toBeVisible();
      await stopWorker(context, popup);
      await popup.reload();
      const again = await context.newPage();
      await again.goto(`chrome-extension://${extensionId}/batch.html${new URL(href).hash}`);
      await expect(progressOf(again)).toHaveText('75 of 75 checked', PATIENT);
      for (const [path, asked] of askedByPath()) {
        const isRetried = path === new URL(POISON.timedOut).href;
        expect(asked, path).toBeLessThanOrEqual(isRetried ? 4 : 3);
      }
      expect(askedByPath().size).toBe(73);
      expect(hits().filter(({ scheme }) => scheme === 'http')).toEqual([]);
      return again;
    });

  await test.step('S40: H6 each of the five says why it could not be checked', async () => {
    await reopened.getByRole('button', { name: /^Could not check/u }).click();
    await expect(reopened.getByText('5 of 50 applicants shown')).toBeVisible();
    for (const words of [
      'The answer is too large to be a credential.',
      'The link leads to something else than a credential.',
      'The link is not encrypted (http)',
      'The issuer did not answer in time.',
      'There is nothing at this address (404).',
    ])
      await expect(reopened.getByRole('row').filter({ hasText: words })).toHaveCount(1);
    await reopened.getByRole('button', { name: 'All', exact: true }).click();
  });

  await test.step('H7 who presents the same credential is said of both', async () => {
    await reopened.getByRole('button', { name: 'Look at' }).click();
    const shared = reopened.getByRole('row').filter({ hasText: 'Also presented by another' });
    await expect.poll(() => reopened.getByRole('row').count()).toBeGreaterThan(10);
    const names = new Set<string>();
    for (let top = 0; top <= 50; top += 5) {
      await reopened.getByRole('grid').evaluate((grid, to) => grid.scrollTo(0, to), top * 52);
      await reopened.waitForTimeout(100);
      for (const name of await shared.getByRole('rowheader').allTextContents()) names.add(name);
    }
    expect(names.size).toBe(2);
    await reopened.getByRole('grid').evaluate((grid) => grid.scrollTo(0, 0));
  });

  await test.step('H8 problems alone, sorted and gone through by keyboard', async () => {
    await reopened.getByRole('button', { name: /^Problems/u }).click();
    await expect(
      reopened.getByRole('status').filter({ hasText: 'of 50 applicants shown' }),
    ).toHaveText('1 of 50 applicants shown');
    await expect(reopened.getByRole('row').filter({ hasText: 'Revoked' })).toHaveCount(1);
    await reopened.getByRole('button', { name: 'All', exact: true }).click();
    await expect(reopened.getByText('50 of 50 applicants shown')).toBeVisible();

    const header = reopened.getByRole('columnheader', { name: 'Applicant' });
    await header.getByRole('button').focus();
    await reopened.keyboard.press('Enter');
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await reopened.keyboard.press('Enter');
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await reopened.keyboard.press('Control+End');
    await expect(reopened.locator(':focus').locator('xpath=..')).toHaveAttribute(
      'aria-rowindex',
      '51',
    );
    await reopened.keyboard.press('Home');
    await reopened.keyboard.press('Space');
    await expect(reopened.getByText('1 selected')).toBeVisible();
    await reopened.keyboard.press('ArrowUp');
    // The row that is gone to may be drawn only then.
    await expect(reopened.locator(':focus').locator('xpath=..')).toHaveAttribute(
      'aria-rowindex',
      '50',
    );
    await reopened.keyboard.press('Enter');
    const details = reopened
      .getByRole('region')
      .filter({ has: reopened.locator('#details-title') });
    await expect(details).toBeVisible();
    await expect(reopened.locator('#details-title')).toBeFocused();
    await reopened.keyboard.press('Escape');
    await expect(details).toHaveCount(0);
    await expect(reopened.locator(':focus').locator('xpath=..')).toHaveAttribute(
      'aria-rowindex',
      '50',
    );
  });

  function hits() {
    return world.hits.filter(({ host }) => APPLICANT_ISSUERS.some((issuer) => issuer === host));
  }

  /** How often each credential was asked for. */
  function askedByPath(): ReadonlyMap<string, number> {
    const asked = new Map<string, number>();
    for (const { host, path } of hits().filter((hit) => hit.path.startsWith('/credentials/'))) {
      const address = `https://${host}${path}`;
      asked.set(address, (asked.get(address) ?? 0) + 1);
    }
    return asked;
  }
});

/** As a person does, so that this applicant is the first in sight. */
const scrollTo = (page: Page, first: number): Promise<void> =>
  page.locator('#list').evaluate((list, top) => list.scrollTo(0, top), first * ROW_PX);
