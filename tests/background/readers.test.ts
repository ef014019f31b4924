import { beforeEach, expect, test } from 'vitest';

import { missingIn, noteVisit } from '@/entrypoints/background/readers';
import type { PageRow, Store } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { pageRow } from '../browser/rows';
import { emptyStore, NOW } from './around';
import { candidate, postingPage, profile } from './readings';

let store: Store;
beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

const leave = async (told: Partial<PageRow>, now = NOW) =>
  noteVisit(store, pageRow({ site: 'lever', kind: 'posting', ...told }), { now });

test('a site that is read is counted when its page is left', async () => {
  await leave({});
  await leave({});
  expect(await store.readers.all()).toEqual([{ id: 'lever', found: 2, missed: 0, empty: 0 }]);
});

test('F35: pages without anything are counted since the first of them', async () => {
  await leave({});
  await leave({ kind: 'page' });
  await leave({ kind: 'page' }, new Date(NOW.getTime() + 86_400_000));
  expect(await store.readers.all()).toEqual([
    { id: 'lever', found: 1, missed: 0, empty: 2, emptySince: NOW.toISOString() },
  ]);
});

test('a page that is read again ends the count', async () => {
  await leave({ kind: 'page' });
  await leave({});
  expect(await store.readers.all()).toEqual([{ id: 'lever', found: 1, missed: 1, empty: 0 }]);
});

test('a profile without its name counts as nothing', async () => {
  await leave({ site: 'linkedin-profile', kind: 'profile', missing: ['name'] });
  expect(await store.readers.get('linkedin-profile')).toMatchObject({ empty: 1 });
});

test('no address of a page is kept', async () => {
  await leave({ url: 'https://jobs.lever.co/harbourline/1' });
  expect(JSON.stringify(await store.readers.all())).not.toContain('harbourline');
});

test.each([
  ['any page, which need not hold anything', { site: 'any-page' }],
  ['a page that the user says is none', { isNot: 'posting' as const }],
])('nothing is counted of %s', async (_, told) => {
  await leave(told);
  expect(await store.readers.all()).toEqual([]);
});

test.each([
  [
    'a profile without a name',
    profile({ candidates: [{ key: 'a', emails: [], badgeLinks: [] }] }),
    ['name'],
  ],
  ['a profile with a name', profile({ candidates: [candidate({})] }), []],
  [
    'a posting without a company',
    postingPage({ title: { value: 'A', source: 'site' } }),
    ['company'],
  ],
])('what is missing is named: %s', (_, reading, missing) =>
  expect(missingIn(reading)).toEqual(missing),
);
