import { afterAll, beforeAll, expect, test } from 'vitest';

import { startWorld, type World } from '../world/world';
import { type Firefox, launchFirefox } from './launch';
import { chooseLevel, click, PATIENT, rowsOf, tabIdOf } from './screens';

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

test('a page that needs a document is read by the background page itself', async () => {
  const options = await firefox.openPage('options.html');
  await chooseLevel(options, 'www.linkedin.com', 'marks');
  const profile = await firefox.browser.newPage();
  await profile.goto('https://www.linkedin.com/in/dara-voss/', { waitUntil: 'load' });
  const popup = await firefox.openPage(`popup.html?tab=${await tabIdOf(options, 'dara-voss')}`);
  await click(popup, 'Check 1');
  await expect.poll(() => rowsOf(popup), PATIENT).toEqual(['Confirmed: recipient not compared']);
});
