import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { PRIVATE_LINK, walletFiles } from '../e2e/wallet-files';
import { hostedBadges } from '../world/badges';
import { startWorld, type World } from '../world/world';
import { type Firefox, launchFirefox } from './launch';
import { chooseLevel, click, PATIENT, rowsOf, tabIdOf, textOf } from './screens';

const ISSUERS = /credly|badgr|halden|brightwater|accredible|credential\.net/u;

const folder = mkdtempSync(join(tmpdir(), 'wallet-'));
let world: World;
let firefox: Firefox;
let options: Page;
let own: Page;
let fit: Page;

beforeAll(async () => {
  world = await startWorld({ now: new Date() });
  world.control.offline('digitalcredentials.github.io');
  firefox = await launchFirefox(world);
});

afterAll(async () => {
  await firefox.close();
  await world.stop();
  rmSync(folder, { recursive: true });
});

const asked = () => world.hits.filter(({ host }) => ISSUERS.test(host));

async function paste(text: string): Promise<void> {
  const field = await own.waitForSelector('.paste input');
  await field?.type(text);
  await click(own, 'Add');
}

/** One wallet, step after step: each begins where the one before has ended. */
describe('a candidate in Firefox', () => {
  test('C1: has nothing yet, and reads how badges come in', async () => {
    options = await firefox.openPage('options.html');
    own = await firefox.openPage('wallet.html');
    await expect
      .poll(() => textOf(own), PATIENT)
      .toContain('Add your badges: drop files, paste a link, or scan a QR.');
    expect(await own.$$('button.drop-zone')).toHaveLength(1);
    expect(await textOf(own)).toContain('See a sample badge checked');
  });

  test('C2: brings four files, of which three come in and the fourth says what is wrong', async () => {
    const paths = (await walletFiles(world)).map(({ name, buffer }) => {
      const path = join(folder, name);
      writeFileSync(path, buffer);
      return path;
    });
    const input = await own.waitForSelector('input[type=file]');
    // The selector names an input.
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
    await expect.poll(() => textOf(own), PATIENT).toContain('3 added, 1 problem');
    expect(await textOf(own)).toContain('Could not read: file is cut off (badge.png)');
    expect(asked()).toEqual([]);
    await click(own, 'Check 3');
    await click(own, 'Allow these hosts');
    await click(own, 'Trust this issuer… halden.example');
    await click(own, 'Trust', '//dialog');
    await click(own, 'Trust this issuer… credentials.brightwater.example');
    await click(own, 'Trust', '//dialog');
    await paste(hostedBadges.credly.url);
    await expect
      .poll(() => rowsOf(own), PATIENT)
      .toEqual([
        'Verified: Cloud Infrastructure Engineer, issued by www.credly.com',
        expect.stringMatching(/^Caution: expired .+ – renewable at issuer$/u),
        'Verified: Backend Services in Go, issued by credentials.brightwater.example',
        'Verified: Kubernetes Operations, issued by halden.example',
      ]);
  });

  test('C3: reads what to do about a private badge', async () => {
    await paste(PRIVATE_LINK);
    await expect
      .poll(async () => (await rowsOf(own))[0], PATIENT)
      .toBe('Private. Make it public at issuer or add the file.');
  });

  test('C4: sees what a posting asks for, and nobody is asked', async () => {
    const { posting } = world;
    const host = new URL(posting.url).hostname;
    const field = await options.waitForSelector('#add-site');
    await field?.type(host);
    await click(options, 'Add');
    await chooseLevel(options, host, 'marks');
    const page = await firefox.browser.newPage();
    await page.goto(posting.url, { waitUntil: 'load' });
    fit = await firefox.openPage(`sidepanel.html?tab=${await tabIdOf(options, host)}`);
    await click(fit, 'Match');
    // A tab that is not in front does not read its page.
    const seen = async () => {
      await page.bringToFront();
      await new Promise((resolve) => setTimeout(resolve, 500));
      await fit.bringToFront();
      return textOf(fit);
    };
    await expect.poll(seen, PATIENT).toContain('Site Reliability Engineer');
    world.hits.length = 0;
    await click(fit, 'Check fit');
    await expect
      .poll(async () => (await fit.$$('.requirements > li')).length, PATIENT)
      .toBe(posting.requirements.length);
    expect(await textOf(fit)).toContain('Remove: ');
    expect(asked()).toEqual([]);
  });

  test('C5: reads of each its evidence, or that it is not shown yet', async () => {
    await expect.poll(() => textOf(fit), PATIENT).toContain('You show 4 of 7');
    expect(await textOf(fit)).toContain(
      '4 of 7 backed by verified credentials, 1 expired, 2 without evidence',
    );
  });

  test('C6: reads of the expired one since when, and that it can be renewed', async () => {
    const lines = await fit.$$eval('.requirements > li summary', (all) =>
      all.map(({ textContent }) => textContent ?? ''));
    expect(lines.find((line) => line.includes('Incident'))).toMatch(
      /Caution: expired \d+ \w+ \d{4} – renewable at issuer/u,
    );
  });
});
