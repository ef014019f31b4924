import type { Page, Worker } from '@playwright/test';

import { expect, test } from './fixtures';
import { cardOf, markNames } from './marks';
import { expectEnded, panelOf, rowsOf, setLevel, toolbarOf, trust, visit } from './surfaces';
import { stopWorker } from './worker-control';

const PATIENT = { timeout: 30_000 };
const AMARA = 'https://www.linkedin.com/in/amara-lindqvist/';
const PRIVATE = 'badges.lakeside.example';

test('a profile is checked, and every verdict says what it rests on', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  world.control.clear(PRIVATE);
  world.control.answer(PRIVATE, 403);
  for (const host of ['www.credly.com', 'api.badgr.io', 'halden.example', PRIVATE])
    world.control.delay(host, 100);
  await setLevel(await openPage('options.html'), 'www.linkedin.com', 'Marks on the page');
  const { page, popup, tabId } = await visit(context, worker, openPage, AMARA);

  await test.step('R2 the popup names who will be asked, before anybody is', async () => {
    await expect(popup.getByText('9 credentials found')).toBeVisible();
    await expect(
      popup.getByText(
        `Checking will ask 5 issuers: www.credly.com, api.badgr.io, halden.example, credentials.brightwater.example and ${PRIVATE}.`,
      ),
    ).toBeVisible();
    await expect(popup.getByLabel('Always for these issuers')).not.toBeChecked();
    expect(world.hits.filter(({ host }) => /credly|badgr|halden|water/u.test(host))).toEqual([]);
  });

  await test.step('R3 rows go from waiting over checking to their end, counted aloud', async () => {
    await watchRows(popup);
    await popup.getByRole('button', { name: 'Check 9' }).click();
    await expect.poll(async () => (await toolbarOf(worker, tabId)).text).toBe('9');
    await expect.poll(() => toolbarText(worker, tabId), PATIENT).toBe('!');
    await expectEnded(popup);
    const { rows, said } = await rowsSeen(popup);
    // A screen may draw two steps at once, so that not each row shows each; none goes backwards.
    for (const seen of rows) {
      expect(isOpen(seen.at(-1) ?? 'Waiting')).toBe(false);
      expect(seen.lastIndexOf('Waiting')).toBeLessThanOrEqual(
        Math.max(0, seen.indexOf('Checking')),
      );
    }
    expect(rows.flat()).toEqual(expect.arrayContaining(['Waiting', 'Checking']));
    expect(said).toEqual(expect.arrayContaining([expect.stringMatching(/^[1-8] of 9 checked$/u)]));
  });

  const panel = await panelOf(openPage, tabId);

  await test.step('R7 a private badge is not red, and is asked for politely', async () => {
    const row = panel.locator('#finding-8');
    await expect(row).toContainText('Private: only the holder can share it.');
    await expect(row).toHaveClass(/neutral/u);
    await row.getByRole('button', { name: 'Copy a polite request' }).click();
    await expect(panel.getByText('The request is in the clipboard.')).toBeVisible();
    expect(await pasted(panel)).toBe(
      `Hello, I would like to verify your credential “${world.links.unreachable.title}”. It is private at the moment. Could you make it public at its issuer, or send me the file? The link is ${world.links.unreachable.href}. Thank you!`,
    );
  });

  const row = (at: number) => async () => (await rowsOf(panel))[at];
  const unknown = 'Caution: signature is sound, issuer unknown: halden.example';
  const kubernetes = 'Verified: Kubernetes Operations, issued by halden.example';

  await test.step('R8 an unknown issuer is trusted in the panel alone, and that is taken back', async () => {
    expect(await row(2)()).toBe(unknown);
    await expect(popup.getByRole('button', { name: /^Trust/u })).toHaveCount(0);
    await panel.getByRole('button', { name: 'Trust this issuer… halden.example' }).first().click();
    const dialog = panel.getByRole('dialog', { name: 'Trust halden.example?' });
    await expect(dialog.getByText('halden.example', { exact: true })).toBeVisible();
    for (const term of ['Domain', 'Identifier', 'Key', 'From'])
      await expect(dialog.getByRole('term').filter({ hasText: term })).toBeVisible();
    await expect(dialog).toContainText(today());
    await dialog.getByRole('button', { name: 'Trust', exact: true }).click();
    await expect.poll(row(2)).toBe(kubernetes);
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(row(2)).toBe(unknown);
    await trust(panel, 'halden.example');
    await expect.poll(row(2)).toBe(kubernetes);
  });

  await test.step('R4 a verified mark says who, when and how', async () => {
    await expect.poll(async () => (await markNames(page))[2]).toBe(kubernetes);
    await page.bringToFront();
    await page
      .getByRole('link', { name: /Kubernetes Operations/u })
      .first()
      .focus();
    await page.keyboard.press('Tab');
    await expect.poll(async () => (await cardOf(page))[0]).toBe(kubernetes);
    expect((await cardOf(page))[1]).toMatch(
      /^Issued by halden\.example on \d+ \w+ \d{4}\. Signature, issuer, dates and revocation checked just now\. Its recipient matches this page\.$/u,
    );
    await page.keyboard.press('Tab');
    await page.waitForTimeout(600);
    await page.keyboard.press('Enter');
    const opened = panel.locator('details[open] > summary').first();
    await expect(opened).toContainText(kubernetes);
  });

  await test.step('S33: R5 a credential of somebody else is genuine and bears no tick', async () => {
    const another = panel.locator('#finding-6');
    await expect.poll(row(6)).toBe('Caution: issued to another name');
    await another.locator('summary').first().click();
    await expect(another).toContainText(
      'This credential names another recipient. It is genuine, but we could not match it to Amara Lindqvist.',
    );
    // Opened, it lists the checks that passed with a tick each; the row itself has none.
    await expect(another.locator('summary svg.verified')).toHaveCount(0);
    expect(await another.innerText()).not.toMatch(/✔|✓|Verified/u);
    await expect(popup.locator('ul.findings > li').nth(6).locator('svg.verified')).toHaveCount(0);
  });

  await test.step('R5b an e-mail address says whose a hashed one is, and is not kept', async () => {
    await trust(panel, 'api.badgr.io');
    await expect.poll(row(1)).toBe('Confirmed: recipient not compared');
    await compare(panel, 'somebody.else@mail.example');
    await expect.poll(row(1)).toBe('Caution: issued to another e-mail address');
    await compare(panel, 'amara.lindqvist@mail.example');
    await expect.poll(row(1)).toBe('Verified: Linux Administration, issued by api.badgr.io');
  });

  await test.step('R6 a revoked one is a problem, with the reason as text and what it means', async () => {
    expect(await row(5)()).toBe('Problem: revoked by the issuer');
    await world.control.revoke('badgr', 'Given <b>twice</b>.');
    const revoked = panel.locator('#finding-1');
    await revoked.locator('summary').first().click();
    await revoked.getByRole('button', { name: /^Check again/u }).click();
    await expect.poll(row(1), PATIENT).toBe('Problem: revoked by the issuer');
    await expect(revoked).toContainText(
      'The issuer has revoked this credential. Reason given: “Given <b>twice</b>.”',
    );
    await expect(revoked.getByText(/^The issuer took it back\./u)).toBeVisible();
    const [help] = await Promise.all([
      context.waitForEvent('page'),
      revoked.getByRole('link', { name: 'What this means' }).first().click(),
    ]);
    await expect(help.getByRole('heading', { level: 1 })).toHaveText('Revoked');
    await help.close();
  });
});

test('F10 S43: R9 a host that has had enough is left alone for as long as it says, and asked once then', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  const [long, short] = [PRIVATE, 'api.badgr.io'];
  world.control.clear(long);
  world.control.rateLimit(long, { after: 0, retryAfter: 120 });
  world.control.rateLimit(short, { after: 0, retryAfter: 8 });
  const { popup } = await visit(context, worker, openPage, AMARA);
  await popup.getByRole('button', { name: 'Check 9' }).click();

  await expectEnded(popup);
  const rows = await rowsOf(popup);
  expect(rows[0]).toBe('Verified: Cloud Infrastructure Engineer, issued by www.credly.com');
  const [refused] = world.hitsOf(long);
  expect(minutesAround((refused?.at ?? 0) + 120_000)).toContain(
    /^Paused by badges\.lakeside\.example until (\d\d:\d\d)$/u.exec(rows[8] ?? '')?.[1],
  );

  world.control.clear(short);
  await stopWorker(context, popup);
  await popup.reload();
  await popup.getByRole('list', { name: 'Credentials' }).waitFor();
  expect(world.hitsOf(short)).toHaveLength(1);

  await expect
    .poll(() => Date.now() - (world.hitsOf(short)[0]?.at ?? 0), PATIENT)
    .toBeGreaterThan(8_500);
  await stopWorker(context, popup);
  await popup.reload();
  await expect
    .poll(async () => (await rowsOf(popup))[1], PATIENT)
    .toBe('Caution: record is genuine, issuer unknown: api.badgr.io');
  const [first, second, ...others] = world.hitsOf(short);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(8_000);
  expect(others).toEqual([]);
  expect(world.hitsOf(long)).toHaveLength(1);
});

const isOpen = (row: string): boolean => /^(?:Waiting|Checking|Not checked)/u.test(row);

const toolbarText = async (worker: Worker, tabId: number) => (await toolbarOf(worker, tabId)).text;

const inWords = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', options);
const today = () => inWords({ day: 'numeric', month: 'short', year: 'numeric' }).format(new Date());

/** The minutes that a moment may be said to lie in, a second on either side allowed. */
const minutesAround = (moment: number): string[] =>
  [-1_000, 0, 1_000].map((ms) => inWords({ timeStyle: 'short' }).format(moment + ms));

async function compare(panel: Page, email: string): Promise<void> {
  await panel
    .getByLabel('Enter the candidate’s e-mail to compare (stays on this computer)')
    .fill(email);
  await panel.getByRole('button', { name: 'Compare' }).click();
}

/** What lies in the clipboard, as a person sees it who pastes it. */
async function pasted(panel: Page): Promise<string> {
  const field = panel.getByLabel(/^Enter the candidate’s e-mail/u);
  await field.focus();
  await panel.keyboard.press('Control+V');
  const text = await field.inputValue();
  await field.fill('');
  return text;
}

interface RowsSeen {
  /** The first words that each row has begun with, in their order. */
  readonly rows: readonly (readonly string[])[];
  readonly said: readonly string[];
}

const watchRows = (popup: Page): Promise<void> =>
  popup.evaluate(`
    window.__seen = { rows: [], said: [] };
    new MutationObserver(() => {
      const status = document.querySelector('.progress').textContent;
      if (status && window.__seen.said.at(-1) !== status) window.__seen.said.push(status);
      document.querySelectorAll('ul.findings b').forEach((row, at) => {
        const seen = (window.__seen.rows[at] ??= []);
        const word = row.textContent.split(/[: ]/u)[0];
        if (/^(?:Waiting|Checking|Verified|Confirmed|Caution|Problem|Not|Private)$/u.test(word) && seen.at(-1) !== word) seen.push(word);
      });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  `);

const rowsSeen = (popup: Page): Promise<RowsSeen> => popup.evaluate('window.__seen');
