import { beforeEach, expect, test } from 'vitest';

import { tellUpdated } from '@/entrypoints/background/tell-updated';
import { newsRead, watchNews } from '@/utils/browser/news';

import { browser, freshBrowser } from '../browser/fake-browser';

/** What the screens say after the browser has told of an event. */
async function saidAfter(details: object): Promise<string | undefined> {
  tellUpdated();
  // The fake takes what the browser hands over.
  await browser.runtime.onInstalled.trigger(details as never);
  return said();
}

const said = () =>
  new Promise<string | undefined>((resolve) => {
    const stop = watchNews((version) => {
      resolve(version);
      setTimeout(() => stop());
    });
  });

beforeEach(freshBrowser);

test('an update is told of until it is read', async () => {
  expect(await saidAfter({ reason: 'update', previousVersion: '0.0.9' })).toBe('0.1.0');
  await newsRead();
  expect(await said()).toBeUndefined();
});

test.each([
  { reason: 'install' },
  { reason: 'update', previousVersion: '0.1.0' },
  { reason: 'chrome_update' },
])('there is nothing to tell after %j', async (details) =>
  expect(await saidAfter(details)).toBeUndefined(),
);
