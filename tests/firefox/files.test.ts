/// <reference types="chrome" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { broughtFiles } from '../heavy/brought-files';
import { startWorld, type World } from '../world/world';
import { type Firefox, launchFirefox } from './launch';
import { click, PATIENT, rowsOf } from './screens';

const ISSUERS = /credly|badgr|halden|brightwater|kestrel/u;

const folder = mkdtempSync(join(tmpdir(), 'brought-'));
let world: World;
let firefox: Firefox;

beforeAll(async () => {
  world = await startWorld({ now: new Date() });
  firefox = await launchFirefox(world);
});

afterAll(async () => {
  await firefox.close();
  await world.stop();
  rmSync(folder, { recursive: true });
});

test('credentials in an archive and a PDF are verified, each by itself', async () => {
  const paths = (await broughtFiles(world)).map(({ name, buffer }) => {
    const path = join(folder, name);
    writeFileSync(path, buffer);
    return path;
  });
  const page = await firefox.browser.newPage();
  await page.goto('https://blank.example/', { waitUntil: 'load' });
  const options = await firefox.openPage('options.html');
  const tab = await tabBefore(options);
  const panel = await firefox.openPage(`sidepanel.html?tab=${tab}`);
  const input = await panel.waitForSelector('input[type=file]', { timeout: PATIENT.timeout });
  // The selector names an input.
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  await expect.poll(() => rowsOf(panel), PATIENT).toHaveLength(6);
  expect(world.hits.filter(({ host }) => ISSUERS.test(host))).toEqual([]);

  await click(panel, 'Check 5');
  await expect
    .poll(() => rowsOf(panel), PATIENT)
    .toEqual([
      'Needs access to halden.example',
      'Needs access to credentials.brightwater.example',
      'Not known: The file is cut off or damaged. Ask the holder for it again.',
      'Needs access to kestrel.example',
      'Verified: Cloud Infrastructure Engineer, issued by www.credly.com',
      'Caution: record is genuine, issuer unknown: api.badgr.io',
    ]);
});

/** Firefox tells nobody the addresses of tabs that may not be seen; this one was opened just before ours. */
const tabBefore = (own: Page): Promise<number | undefined> =>
  own.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return tabs.at(-2)?.id;
  });
