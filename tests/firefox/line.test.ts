/// <reference types="chrome" />
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { startWorld, type World } from '../world/world';
import { type Firefox, launchFirefox } from './launch';

let world: World;
let firefox: Firefox;

beforeAll(async () => {
  world = await startWorld({ now: new Date() });
  firefox = await launchFirefox(world);
});

afterAll(async () => {
  await firefox.close();
  await world.stop();
});

const PATIENT = { timeout: 30_000, interval: 250 };

test('one profile in Firefox, from the mark to the seal and the match', async () => {
  const options = await firefox.openPage('options.html');
  const marks = await options.waitForSelector(
    'input[name="level-www.linkedin.com"][value="marks"]',
  );
  await marks?.click();
  await options.waitForSelector('input[name="level-www.linkedin.com"][value="marks"]:checked');

  const profile = await firefox.browser.newPage();
  await profile.goto('https://www.linkedin.com/in/cleo-marchetti/', { waitUntil: 'load' });
  const tabId = await tabIdOf(options, 'cleo-marchetti');
  const popup = await firefox.openPage(`popup.html?tab=${tabId}`);
  await expect.poll(() => hostsOnPage(profile), PATIENT).toBe(1);
  const issuer = () => world.hits.filter(({ host }) => host === 'halden.example');
  expect(issuer()).toEqual([]);

  await click(popup, 'Check 1');
  await click(popup, 'Allow halden.example');
  await expect
    .poll(() => rowsOf(popup), PATIENT)
    .toEqual(['Caution: signature is sound, issuer unknown: halden.example']);
  const panel = await firefox.openPage(`sidepanel.html?tab=${tabId}`);
  await click(panel, 'Trust this issuer…');
  await click(panel, 'Trust', '//dialog');
  await expect
    .poll(() => rowsOf(popup), PATIENT)
    .toEqual([expect.stringMatching(/^Verified: .+, issued by halden\.example$/u)]);
  expect(issuer().length).toBeGreaterThan(0);
});

/** Firefox tells an extension the addresses of the tabs that it may see. */
const tabIdOf = (page: Page, part: string): Promise<number | undefined> =>
  page.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    return tabs.find(({ url }) => url?.includes(wanted))?.id;
  }, part);

/** Elements that the page did not bring along: ours have neither name nor class. */
const hostsOnPage = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('a + span')].filter(
        (span) => span.attributes.length === 0 && span.childNodes.length === 0,
      ).length,
  );

const rowsOf = (popup: Page): Promise<string[]> =>
  popup.$$eval('.findings button b', (rows) => rows.map(({ textContent }) => textContent ?? ''));

async function click(page: Page, words: string, within = ''): Promise<void> {
  const button = await vi.waitFor(async () => {
    const found = await page.$(
      `::-p-xpath(${within}//button[starts-with(normalize-space(.), "${words}")])`,
    );
    if (!found) throw new Error(`no button ${words}`);
    return found;
  }, PATIENT);
  await button.click();
}
