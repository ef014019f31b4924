import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { storeOfTab, surroundings } from '@/entrypoints/background/surroundings';

import { browser, freshBrowser, grant, state } from '../browser/fake-browser';
import { clockAt } from '../browser/manual-clock';
import { aroundOf, NOW } from './around';

const LIST = 'https://issuer.example/status/1';

let fetched: string[];

beforeEach(() => {
  freshBrowser();
  fetched = [];
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    return new Response('{}', { status: url.endsWith('/limited') ? 429 : 200 });
  });
  grant('issuer.example');
});
afterEach(() => vi.unstubAllGlobals());

describe('two checks at the same time', () => {
  test.each(['lasting', 'passing'] as const)(
    'ask for the list that they share once: %s',
    async (which) => {
      const around = surroundings(clockAt(NOW.getTime()));
      const asks = [1, 2, 3, 4].map(() => around.environmentFor(around[which]).ask);
      const answers = await Promise.all(asks.map((ask) => ask({ url: LIST, shared: true })));
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
      expect(fetched).toEqual([LIST]);
      await around[which].documents.remove([LIST]);
    },
  );

  test('of an ordinary and a private window share nothing', async () => {
    const around = surroundings(clockAt(NOW.getTime()));
    const { lasting, passing } = around;
    for (const store of [lasting, passing])
      await around.environmentFor(store).ask({ url: LIST, shared: true });
    expect(fetched).toEqual([LIST, LIST]);
    expect(await lasting.documents.all()).toHaveLength(1);
    await lasting.documents.remove([LIST]);
  });
});

describe('the way out', () => {
  const ask = (url: string) => {
    const around = surroundings(clockAt(NOW.getTime()));
    return around.environmentFor(around.passing).ask({ url });
  };

  test('is closed to hosts that the user has not allowed', async () => {
    expect(await ask('https://other.example/a.json')).toMatchObject({
      problem: { code: 'needs-access', facts: { host: 'other.example' } },
    });
    expect(fetched).toEqual([]);
  });

  test('is closed to hosts that the organisation does not allow, from the moment on', async () => {
    const { environmentFor, passing } = surroundings(clockAt(NOW.getTime()));
    const { ask: asked } = environmentFor(passing);
    expect((await asked({ url: 'https://issuer.example/a.json' })).ok).toBe(true);
    await browser.storage.managed.set({ allowedHosts: ['other.example'] });
    expect(await asked({ url: 'https://issuer.example/b.json' })).toMatchObject({
      problem: { code: 'host-barred', facts: { host: 'issuer.example' } },
    });
    expect(fetched).toEqual(['https://issuer.example/a.json']);
  });

  test('is closed while the browser is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await ask(LIST)).toMatchObject({ problem: { code: 'offline' } });
    expect(fetched).toEqual([]);
  });

  test('leaves a host alone that has asked for it, in the worker after this one as well', async () => {
    expect(await ask('https://issuer.example/limited')).toMatchObject({
      problem: { code: 'rate-limited' },
    });
    expect(await ask(LIST)).toMatchObject({
      problem: { code: 'rate-limited', facts: { until: '2026-06-01T12:01:00.000Z' } },
    });
    expect(fetched).toHaveLength(1);
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  test('tells the time of the clock that was handed in', () => {
    const around = surroundings(clockAt(NOW.getTime()));
    expect(around.environmentFor(around.lasting).now()).toEqual(NOW);
  });
});

test('a tab belongs to the store of its window', async () => {
  const around = aroundOf();
  state.privateTabs.add(2);
  expect(await storeOfTab(around, 1)).toBe(around.lasting);
  expect(await storeOfTab(around, 2)).toBe(around.passing);
});
