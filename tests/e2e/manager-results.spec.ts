import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';
import Papa from 'papaparse';

import { canonicalJson } from '@/utils/lib/canonical-json';

import { broughtFiles } from '../heavy/brought-files';
import { packed, zipOf } from '../heavy/zip-maker';
import {
  APPLICANTS_URL,
  applicantBadges,
  EXPIRED,
  inventedApplicants,
  REVOKED,
} from '../world/applicants';
import { badgesOf, forgetNow, later, linesOf, pasted, progressOf } from './batches';
import { everyRow } from './database';
import { expect } from './fixtures';
import { test } from './manager';
import { panelOf, visit } from './surfaces';

const PATIENT = { timeout: 120_000 };
const MARK = '\ufeff';

test('H9 those who are selected are written as a table, with every check, and on paper', async ({
  world,
  context,
  openPage,
}) => {
  const chosen = [REVOKED, EXPIRED, 0].map((at) => {
    const badge = applicantBadges.find((one) => one.at === at);
    if (!badge) throw new Error(`nothing of ${at}`);
    return badge;
  });
  const names = chosen.map(({ at }) => inventedApplicants[at]?.name ?? '');
  const other = applicantBadges.find(({ at }) => at === 20);
  const batch = await pasted(openPage, linesOf([...chosen, ...(other ? [other] : [])]));
  await batch.getByRole('button', { name: 'Start' }).click();
  await expect(progressOf(batch)).toHaveText('4 of 4 checked', PATIENT);
  for (const name of names) await rowOf(batch, name).getByRole('gridcell').first().click();
  await expect(batch.getByText('3 selected')).toBeVisible();
  const counts = new Map<string, string>();
  for (const name of names) counts.set(name, await countsIn(rowOf(batch, name)));

  await test.step('a table as RFC 4180 has it, with and without the mark that Excel wants', async () => {
    const marked = await exported(batch, 'Export CSV');
    expect(marked.startsWith(MARK)).toBe(true);
    await batch.getByRole('checkbox', { name: /^CSV for Excel/u }).uncheck();
    const bare = await exported(batch, 'Export CSV');
    expect(`${MARK}${bare}`).toBe(marked);
    expect(
      bare.split('\n').every((line, at, all) => at === all.length - 1 || line.endsWith('\r')),
    ).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(bare, { header: true });
    expect(errors).toEqual([]);
    const seals = names.map(
      (name) => [name, data.filter((row) => row['person'] === name)] as const,
    );
    for (const [name, rows] of seals) {
      const count = (seal: string) => rows.filter((row) => row['seal'] === seal).length;
      expect(
        [count('verified') + count('confirmed'), count('caution'), count('problem')].join(),
        name,
      ).toBe(counts.get(name));
    }
    expect(data.map((row) => row['person'])).not.toContain(inventedApplicants[20]?.name);
  });

  await test.step('every check, and a hash of what was judged', async () => {
    const told = JSON.parse(await exported(batch, 'Export JSON'));
    expect(told.people.map(({ person }: { person: string }) => person)).toEqual(names);
    for (const { credentials } of told.people)
      for (const { link, checks, sha256, asked } of credentials) {
        const answer = await world.ask({ url: link, accept: '*/*' });
        if (!answer.ok) throw new Error(link);
        const served = canonicalJson(JSON.parse(Buffer.from(answer.value.body).toString()));
        if (sha256) expect(sha256).toBe(createHash('sha256').update(served).digest('hex'));
        expect(checks.length).toBeGreaterThan(5);
        expect(asked).toContain(new URL(link).hostname);
      }
    const did = told.audits.map((audit: { did: string }) => audit.did);
    expect(did).toEqual(['made', 'started', 'exported', 'exported', 'exported']);
  });

  await test.step('on paper stand the same three', async () => {
    const [report] = await Promise.all([
      context.waitForEvent('page'),
      batch.getByRole('button', { name: 'Print report' }).click(),
    ]);
    await expect(report.getByRole('heading', { level: 3 })).toHaveCount(3);
    const headings = await report.getByRole('heading', { level: 3 }).allTextContents();
    for (const name of names) expect(headings.join()).toContain(name);
    await expect(report.getByRole('listitem').filter({ hasText: 'Revoked' })).not.toHaveCount(0);
    await expect(report.getByRole('button', { name: /Print/u })).toBeEnabled();
  });
});

test('H14 a batch goes when its day is over, the user’s own day too, and that is said', async ({
  openPage,
  worker,
}) => {
  const kept = await pasted(openPage, linesOf(badgesOf('one.test', 1)));
  const short = await pasted(openPage, linesOf(badgesOf('slow.test', 2)));
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await short.getByLabel('Keep until').fill(day);
  await short.close();
  const name = inventedApplicants[badgesOf('slow.test', 2)[1]?.at ?? 0]?.name ?? '';
  await kept.getByRole('button', { name: 'All batches' }).click();
  await expect(kept.locator('.batches li')).toHaveCount(2);
  expect(await kept.evaluate(everyRow)).toContain(name);

  await later(worker, 12);
  await forgetNow(worker);
  await expect(kept.locator('.batches li')).toHaveCount(1);
  await expect(
    kept.getByText('1 batch reached its last day and was deleted with its results.'),
  ).toBeVisible();
  await kept.getByRole('button', { name: 'OK' }).click();
  await expect(kept.getByText(/reached its last day/u)).toHaveCount(0);
  expect(await kept.evaluate(everyRow)).not.toContain(name);

  await later(worker, 77);
  await forgetNow(worker);
  await kept.waitForTimeout(500);
  await expect(kept.locator('.batches li')).toHaveCount(1);
  await later(worker, 2);
  await forgetNow(worker);
  await expect(kept.locator('.batches li')).toHaveCount(0);
  await kept.reload();
  await expect(kept.getByText(/^1 batch reached its last day/u)).toBeVisible();
  expect(await kept.evaluate(everyRow)).not.toContain('one.test/credentials');
});

test('H13 a page that hides what is on it hides nothing of ours', async ({
  context,
  openPage,
  worker,
}) => {
  const { page, popup, tabId } = await visit(context, worker, openPage, APPLICANTS_URL);
  const panel = await panelOf(openPage, tabId);
  await expect(panel.getByText('20 applicants visible, 31 links.')).toBeVisible();
  await page.addStyleTag({
    content: '*, *::before { all: unset !important; display: none !important; }',
  });
  await page.evaluate("document.querySelectorAll('span').forEach((one) => one.remove())");
  await expect(panel.getByText('20 applicants visible, 31 links.')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Start' })).toBeEnabled();
  await panel.reload();
  await expect(panel.getByText('20 applicants visible, 31 links.')).toBeVisible();
});

test('a zip of résumés has a row for each, with the credentials and links in it', async ({
  world,
  openPage,
}) => {
  const [badges, cv] = await broughtFiles(world);
  const zip = zipOf(
    packed('role 9/Amara Lindqvist CV.pdf', cv.buffer),
    packed('role 9/Ben Haddad/badges.zip', badges.buffer),
    packed('role 9/Chidi Okafor.pdf', '%PDF-1.7 cut'),
    packed('role 9/.DS_Store', 'x'),
  );
  const batch = await openPage('batch.html');
  await batch
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'role-9.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(zip),
    });
  await expect(batch.getByRole('button', { name: 'Start' })).toBeVisible(PATIENT);
  const rows = batch.getByRole('rowheader');
  await expect
    .poll(() => rows.allTextContents())
    .toEqual(['Amara Lindqvist', 'Ben Haddad', 'Chidi Okafor']);
  await expect(rowOf(batch, 'Chidi Okafor')).toContainText(/damaged|cut|nothing/iu);
  await batch.getByRole('button', { name: 'Start' }).click();
  await expect(progressOf(batch)).toHaveText(/^(\d+) of \1 checked/u, PATIENT);
  expect(await countsIn(rowOf(batch, 'Amara Lindqvist'))).not.toBe('0,0,0');
});

const rowOf = (batch: Page, name: string) =>
  batch.getByRole('row').filter({ has: batch.getByRole('rowheader', { name, exact: true }) });

/** How many credentials of a row are verified, to be looked at, and a problem. */
async function countsIn(row: ReturnType<typeof rowOf>): Promise<string> {
  const counts = await Promise.all(
    ['verified', 'caution', 'problem'].map((column) =>
      row.locator(`.column-${column} span`).last().textContent(),
    ),
  );
  return counts.map((count) => Number(count)).join();
}

async function exported(batch: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    batch.waitForEvent('download'),
    batch.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}
