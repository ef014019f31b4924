import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { keepReading } from '@/entrypoints/background/read-pages';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import type { Store } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { emptyStore, NOW } from './around';
import { AMARA, holding } from './holding';
import { from, POSTING, postingPage } from './readings';

let store: Store;

beforeEach(async () => {
  freshBrowser();
  store = emptyStore();
  const description = {
    value: 'Requirements\nCompTIA A+\nCompTIA Network+',
    source: 'json-ld',
  } as const;
  await keepReading(store, postingPage({ description }), from(POSTING, { tabId: 9 }), NOW);
});

const issuer = { id: 'https://issuer.example/', name: 'CompTIA' };

describe('the next steps for the open posting', () => {
  test('are what is missing, of known pathways', async () => {
    await holding(store, ['CompTIA A+'], { issuer });
    await scoreTab(store, 1, NOW);
    const { report, next } = (await store.matches.get(AMARA)) ?? {};
    expect(next?.steps.map(({ name, pathway }) => [name, pathway.name])).toEqual([
      ['CompTIA Network+', 'CompTIA core'],
    ]);
    expect((report?.verifiedScore ?? 0) + (next?.upTo ?? 0)).toBe(100);
  });

  test('are none where all is shown', async () => {
    await holding(store, ['CompTIA A+', 'CompTIA Network+'], { issuer });
    await scoreTab(store, 1, NOW);
    expect((await store.matches.get(AMARA))?.next).toEqual({ steps: [], upTo: 0 });
  });
});

test('a credential that ends soon is to be renewed', async () => {
  const validUntil = new Date(NOW.getTime() + 30 * 86_400_000).toISOString();
  await holding(store, ['CompTIA A+'], { issuer, validUntil });
  await scoreTab(store, 1, NOW);
  expect((await store.candidates.get(AMARA))?.renewals).toMatchObject([
    { name: 'CompTIA A+', validUntil, over: false },
  ]);
});
