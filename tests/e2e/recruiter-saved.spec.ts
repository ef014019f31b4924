import { readFile } from 'node:fs/promises';

import type { Download, Page } from '@playwright/test';

import { ageResults, forgetDocuments } from './database';
import { expect, test } from './fixtures';
import { panelOf, rowsOf, visit } from './surfaces';

const PATIENT = { timeout: 30_000 };
const CLEO = 'https://www.linkedin.com/in/cleo-marchetti/';
const UNKNOWN = 'Caution: signature is sound, issuer unknown: halden.example';
const VERIFIED = 'Verified: Kubernetes Operations, issued by halden.example';

test('F1 S42: R10 offline nothing is asked, and it says so until the network is back', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  const { popup } = await visit(context, worker, openPage, CLEO);
  await popup.getByRole('button', { name: 'Check 1' }).waitFor();
  await context.setOffline(true);
  await expect(popup.getByText('You are offline. Last checked: never.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Retry' })).toBeDisabled();
  await context.setOffline(false);
  await expect(popup.getByRole('button', { name: 'Check 1' })).toBeEnabled();
  await expect(popup.getByText(/^You are offline/u)).toHaveCount(0);
  await popup.waitForTimeout(1_000);
  expect(world.hitsOf('halden.example')).toEqual([]);
});

test('S58: R15 a person is kept once, exported, deleted and taken back', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  const { popup, tabId } = await visit(context, worker, openPage, CLEO);
  await popup.getByRole('button', { name: 'Check 1' }).click();
  await expect.poll(() => rowsOf(popup), PATIENT).toEqual([UNKNOWN]);
  const panel = await panelOf(openPage, tabId);
  await panel.getByRole('button', { name: 'Trust this issuer… halden.example' }).click();
  await panel.getByRole('button', { name: 'Trust', exact: true }).click();
  await expect.poll(() => rowsOf(panel)).toEqual([VERIFIED]);
  const saved = panel.getByRole('button', { name: /^Cleo Marchetti/u });
  const show = (tab: string) => panel.getByRole('tab', { name: tab }).click();

  await test.step('saved twice there is one row', async () => {
    await panel.getByRole('button', { name: 'Save this person' }).click();
    await expect(panel.getByText('Cleo Marchetti is saved.')).toBeVisible();
    await expect(panel.getByText(/^That did not work/u)).toHaveCount(0);
    await panel.getByRole('button', { name: 'Save again' }).click();
    await show('Saved');
    await expect(saved).toHaveCount(1);
    await expect(panel.getByRole('status').getByText('1 of 1 shown')).toBeVisible();
  });

  await test.step('checked again it is brought up to date, without a second row', async () => {
    await world.control.revoke('single');
    await expect(saved).toHaveAccessibleName(/1 verified/u);
    await saved.click();
    // A status list is fetched once in a while for all of its credentials, so the list is made old.
    await forgetLists(panel);
    await panel.getByRole('button', { name: 'Check again', exact: true }).click();
    await expect.poll(() => rowsOf(panel), PATIENT).toEqual(['Problem: revoked by the issuer']);
    await world.control.unrevoke('single');
    await forgetLists(panel);
    await panel.getByRole('button', { name: 'Check again', exact: true }).click();
    await expect.poll(() => rowsOf(panel), PATIENT).toEqual([VERIFIED]);
    await panel.getByRole('button', { name: 'All saved people' }).click();
    await expect(saved).toHaveCount(1);
  });

  await test.step('CSV and JSON hold what the list shows', async () => {
    const csv = await textOf(await exported(panel, 'Export CSV'));
    expect(csv.startsWith('\ufeff"person","profile","credential","state","seal"')).toBe(true);
    expect(csv).toContain('"Cleo Marchetti"');
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    const [record] = JSON.parse(await textOf(await exported(panel, 'Export JSON')));
    expect(record).toMatchObject({
      person: 'Cleo Marchetti',
      credentials: [{ achievement: 'Kubernetes Operations', seal: 'verified' }],
    });
  });

  await test.step('the report can be printed', async () => {
    await saved.click();
    const [report] = await Promise.all([
      context.waitForEvent('page'),
      panel.getByRole('button', { name: 'Report' }).click(),
    ]);
    await expect(report.getByRole('heading', { level: 1 })).toHaveText(
      'Verification report: Cleo Marchetti',
    );
    await expect(report.getByText(VERIFIED)).toBeVisible();
    await report.evaluate('window.print = () => { document.title = "printed"; }');
    await report.getByRole('button', { name: 'Print' }).click();
    await expect(report).toHaveTitle('printed');
    await report.close();
  });

  await test.step('R10b offline and days later the verdict says how old it is', async () => {
    await panel.evaluate(ageResults, new Date(Date.now() - 3 * 86_400_000).toISOString());
    await context.setOffline(true);
    await panel.reload();
    await show('Saved');
    await saved.click();
    await expect
      .poll(() => rowsOf(panel))
      .toEqual([
        'Verified 3 days ago (not re-checked): Kubernetes Operations, issued by halden.example',
      ]);
    await expect(panel.getByText('You are offline. Last checked: 3 days ago.')).toBeVisible();
    const seal = panel.locator('#finding-0 > details > summary svg');
    await expect(seal.locator('path').first()).toHaveAttribute('fill', 'none');
    await context.setOffline(false);
  });

  await test.step('deleted, it can be taken back', async () => {
    await panel.getByRole('button', { name: 'Delete' }).click();
    await expect(saved).toHaveCount(0);
    await expect(panel.getByText('Cleo Marchetti is deleted.')).toBeVisible();
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(saved).toHaveCount(1);
  });
});

async function exported(panel: Page, words: string): Promise<Download> {
  const [file] = await Promise.all([
    panel.waitForEvent('download'),
    panel.getByRole('button', { name: words }).click(),
  ]);
  return file;
}

const textOf = async (file: Download): Promise<string> => readFile(await file.path(), 'utf8');

/** What checks in a row share stays in the worker's memory for five seconds, whatever the database holds. */
async function forgetLists(panel: Page): Promise<void> {
  await panel.waitForTimeout(5_100);
  await panel.evaluate(forgetDocuments);
}
