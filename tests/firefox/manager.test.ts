import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { APPLICANT_ISSUERS, APPLICANTS_URL, IN_SIGHT, POISON } from '../world/applicants';
import { applicantTracking } from '../world/hosts/applicant-tracking';
import { startWorld, type World } from '../world/world';
import { type Firefox, launchFirefox } from './launch';
import { chooseLevel, click, PATIENT, tabIdOf, textOf } from './screens';

const LONG_MS = 240_000;
const LONG = { timeout: LONG_MS - 20_000, interval: 250 };
const ROW_PX = 40;

let world: World;
let firefox: Firefox;
let options: Page;
let batch: Page;
/** Of the batch, as one of our pages. */
let address: string;

beforeAll(async () => {
  const now = new Date();
  world = await startWorld({ now, guests: await applicantTracking(now) });
  world.control.offline('digitalcredentials.github.io');
  world.control.rateLimit('lim.test', { after: 10, retryAfter: 60 });
  // Nobody can stop the background page from here: Firefox does it itself, sooner than otherwise.
  firefox = await launchFirefox(world, { 'extensions.background.idle.timeout': 3_000 });
});

afterAll(async () => {
  await firefox.close();
  await world.stop();
});

const hits = () =>
  world.hits.filter(({ host }) => APPLICANT_ISSUERS.some((issuer) => issuer === host));

/** Only the extension sees the addresses of its own tabs. */
const openBatches = () =>
  options.evaluate(async () =>
    (await chrome.tabs.query({}))
      .filter(({ url }) => url?.includes('/batch.html#'))
      .map(({ id, url }) => ({ id, url })),
  );

async function closeBatches(): Promise<void> {
  const ids = (await openBatches()).flatMap(({ id }) => id ?? []);
  await options.evaluate((all) => chrome.tabs.remove(all), ids);
}

/** One list, step after step: each begins where the one before has ended. */
describe('a hiring manager in Firefox', () => {
  test(
    'H3: is told what will be asked, before anybody is',
    async () => {
      options = await firefox.openPage('options.html');
      const field = await options.waitForSelector('#add-site');
      await field?.type('ats.test');
      await click(options, 'Add');
      await chooseLevel(options, 'ats.test', 'marks');
      const list = await firefox.browser.newPage();
      await list.goto(APPLICANTS_URL, { waitUntil: 'load' });
      const popup = await firefox.openPage(`popup.html?tab=${await tabIdOf(options, 'ats.test')}`);
      // A tab that is not in front neither reads its page nor draws what has changed.
      const seen = async (first: number) => {
        await list.bringToFront();
        await list.$eval('#list', (node, top) => node.scrollTo(0, top), first * ROW_PX);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        await popup.bringToFront();
        return textOf(popup);
      };
      for (const first of [0, 10, 20, 30])
        await expect
          .poll(() => seen(first), { timeout: 30_000, interval: 1_000 })
          .toContain(`${first + IN_SIGHT} applicants visible, `);
      expect(await textOf(popup)).toContain('50 applicants visible, 75 links.');
      expect(await textOf(popup)).toContain('73 requests to 3 issuers, about 1 min');
      expect(hits()).toEqual([]);
      await click(popup, 'Start');
      await expect.poll(openBatches, PATIENT).toHaveLength(1);
      const [opened] = await openBatches();
      address = `batch.html${new URL(opened?.url ?? '').hash}`;
      await closeBatches();
      batch = await firefox.openPage(address);
    },
    LONG_MS,
  );

  test(
    'H4: sees the table fill, and one issuer left alone until it may be asked',
    async () => {
      await click(batch, 'Allow these hosts');
      await expect.poll(() => textOf(batch), LONG).toContain('50 of 50 applicants shown');
      await expect.poll(() => textOf(batch), LONG).toMatch(/\d+ of 75 checked, \d+ paused until/u);
      const rows = await batch.$$('tbody tr');
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.length).toBeLessThan(50);
    },
    LONG_MS,
  );

  test(
    'H5: has it go on with its tab closed and the background page stopped in the middle',
    async () => {
      await closeBatches();
      const isStopped = () => options.evaluate(() => chrome.extension.getBackgroundPage() === null);
      await expect.poll(isStopped, LONG).toBe(true);
      batch = await firefox.openPage(address);
      await expect.poll(() => textOf(batch), PATIENT).toContain(' of 75 checked');
      expect(await textOf(batch)).not.toContain('75 of 75 checked');
      await expect.poll(() => textOf(batch), LONG).toContain('75 of 75 checked');
      const asked = new Map<string, number>();
      for (const { host, path, status } of hits())
        if (path.startsWith('/credentials/') && status !== 429)
          asked.set(`https://${host}${path}`, (asked.get(`https://${host}${path}`) ?? 0) + 1);
      expect(asked.size).toBe(73);
      // Who does not answer is asked once more; the others were answered before Firefox found it idle.
      expect([...asked].filter(([, times]) => times > 1)).toEqual([[POISON.timedOut, 2]]);
    },
    LONG_MS,
  );

  test('H6: reads of each of the five why it could not be checked', async () => {
    await click(batch, 'Could not check');
    await expect.poll(() => textOf(batch), PATIENT).toContain('5 of 50 applicants shown');
    const rowsWith = async (words: string) => {
      const rows = await batch.$$eval('tbody tr', (all) => all.map((row) => row.textContent));
      return rows.filter((row) => row?.includes(words));
    };
    for (const words of [
      'The answer is too large to be a credential.',
      'The link leads to something else than a credential.',
      'The link is not encrypted (http)',
      'The issuer did not answer in time.',
      'There is nothing at this address (404).',
    ])
      await expect.poll(() => rowsWith(words), PATIENT).toHaveLength(1);
  });
});
