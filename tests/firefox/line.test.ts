import { afterAll, beforeAll, expect, test } from 'vitest';

import { startWorld, type World } from '../world/world';
import { type Firefox, launchFirefox } from './launch';
import { chooseLevel, click, hostsOnPage, PATIENT, rowsOf, tabIdOf } from './screens';

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

test('one profile in Firefox, from the mark to the seal and the match', async () => {
  const options = await firefox.openPage('options.html');
  await chooseLevel(options, 'www.linkedin.com', 'marks');

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
