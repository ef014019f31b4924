import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { startWorld, type World } from '../world/world';
import { type Firefox, launchFirefox } from './launch';
import { chooseLevel, click, hostsOnPage, PATIENT, rowsOf, tabIdOf, textOf } from './screens';

const PROFILE = 'https://www.linkedin.com/in/amara-lindqvist/';
const ISSUERS = /credly|badgr|github\.io|halden|brightwater|lakeside/u;

let world: World;
let firefox: Firefox;
let popup: Page;
let panel: Page;
let tabId: number | undefined;

beforeAll(async () => {
  world = await startWorld({ now: new Date() });
  world.control.offline('digitalcredentials.github.io');
  firefox = await launchFirefox(world);
});

afterAll(async () => {
  await firefox.close();
  await world.stop();
});

const asked = () => world.hits.filter(({ host }) => ISSUERS.test(host));

/** One visit, step after step: each begins where the one before has ended. */
describe('a recruiter in Firefox', () => {
  test('R0: is welcomed in three steps, and tries the sample without the network', async () => {
    const welcome = await firefox.openPage('welcome.html');
    await welcome.waitForSelector('h1');
    expect(await welcome.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    const roles = await welcome.$$eval('.roles button', (all) => all.map((one) => one.textContent));
    expect(roles).toEqual(['I hire', 'I apply', 'I decide']);
    expect((await textOf(welcome)).split(/\s+/u).length).toBeLessThanOrEqual(120);
    await click(welcome, 'Try it: verify the sample badge');
    await expect.poll(() => textOf(welcome), PATIENT).toContain('Verified: ');
    expect(asked()).toEqual([]);
  });

  test('R1: opens a profile, and nothing is written to it or asked', async () => {
    const options = await firefox.openPage('options.html');
    // Reading at "On click" takes the click on the toolbar, which nobody can make here; access stands in for it.
    await chooseLevel(options, 'www.linkedin.com', 'marks');
    await chooseLevel(options, 'www.linkedin.com', 'on-click');
    const profile = await firefox.browser.newPage();
    await profile.goto(PROFILE, { waitUntil: 'load' });
    tabId = await tabIdOf(options, 'amara-lindqvist');
    const toolbar = await options.evaluate(
      async (id) => ({
        text: await chrome.action.getBadgeText({ tabId: id ?? 0 }),
        title: await chrome.action.getTitle({ tabId: id ?? 0 }),
      }),
      tabId,
    );
    expect(toolbar).toEqual({ text: '', title: 'Click to check this page' });
    expect(await hostsOnPage(profile)).toBe(0);
    expect(asked()).toEqual([]);
  });

  test('R2: is told who will be asked, before anybody is', async () => {
    popup = await firefox.openPage(`popup.html?tab=${tabId}`);
    await expect.poll(() => textOf(popup), PATIENT).toContain('9 credentials found');
    expect(await textOf(popup)).toContain('Checking will ask 5 issuers: ');
    const always = await popup.$eval('input[type=checkbox]', (box) => box.checked);
    expect(always).toBe(false);
    expect(asked()).toEqual([]);
  });

  test('R3: sees every check come to an end', async () => {
    await click(popup, 'Check 9');
    await click(popup, 'Allow these hosts');
    await expect
      .poll(async () => (await rowsOf(popup)).filter((row) => !isEnd(row)), PATIENT)
      .toEqual([]);
    expect(await rowsOf(popup)).toHaveLength(9);
  });

  test('R4: reads in the panel who issued it and how it was checked', async () => {
    panel = await firefox.openPage(`sidepanel.html?tab=${tabId}`);
    await expect.poll(() => rowsOf(panel), PATIENT).toHaveLength(9);
    expect((await rowsOf(panel))[0]).toBe(
      'Verified: Cloud Infrastructure Engineer, issued by www.credly.com',
    );
    expect(await textOf(panel)).toContain(
      'Issuer’s own record, issuer and dates checked just now.',
    );
  });

  test('R5: sees what names somebody else, without a tick', async () => {
    await click(panel, 'Trust this issuer… halden.example');
    await click(panel, 'Trust', '//dialog');
    await expect.poll(() => rowsOf(panel), PATIENT).toContain('Caution: issued to another name');
    expect(await textOf(panel)).toContain(
      'It is genuine, but we could not match it to Amara Lindqvist.',
    );
  });
});

const isEnd = (row: string): boolean =>
  /^(?:Verified|Confirmed|Caution|Problem|Not known)/u.test(row);
