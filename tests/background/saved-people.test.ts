import { beforeEach, describe, expect, test } from 'vitest';

import { keepReading } from '@/entrypoints/background/read-pages';
import { savePerson } from '@/entrypoints/background/saved-people';
import { savedPeople } from '@/utils/browser/saved-query';
import { isSamePerson } from '@/utils/credentials/same-person';
import { SAVED_TAB, type Store } from '@/utils/model/store';

import { freshBrowser } from '../browser/fake-browser';
import { emptyStore, NOW } from './around';
import { candidate, from, linkTo, profile } from './readings';

const APPLICATION = 'https://ats.example/application';
const JANE = linkTo('https://issuer.example/jane.json');
const BOB = linkTo('https://issuer.example/bob.json');

let store: Store;
beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

async function save(name: string, link = JANE): Promise<string | undefined> {
  await keepReading(
    store,
    profile({
      url: APPLICATION,
      candidates: [candidate({ key: APPLICATION, name, badgeLinks: [link] })],
    }),
    from(APPLICATION),
    NOW,
  );
  return savePerson(store, `1:${APPLICATION}`, 90, NOW);
}

const note = (id = '', notes = '') => store.saved.change(id, (row) => ({ ...row, notes }));

const kept = async () =>
  Object.fromEntries(
    (await savedPeople(store)).map((one) => [
      one.candidate?.name,
      [one.saved.notes, ...one.findings.map(({ link }) => link.href)],
    ]),
  );

describe('two people whom one address shows', () => {
  beforeEach(async () => {
    await note(await save('Jane Doe'), 'offer made');
    await note(await save('Bob Roe', BOB), 'to be asked');
  });

  test('are saved beside each other, each with their own notes and credentials', async () => {
    const both = { 'Jane Doe': ['offer made', JANE.href], 'Bob Roe': ['to be asked', BOB.href] };
    expect(await kept()).toEqual(both);
  });

  test('are each brought up to date when they are saved again', async () => {
    await save('Roe, Bob', JANE);
    await save('Jane A. Doe', BOB);
    const both = {
      'Jane A. Doe': ['offer made', BOB.href],
      'Roe, Bob': ['to be asked', JANE.href],
    };
    expect(await kept()).toEqual(both);
  });

  test('are saved beside each other at once', async () => {
    const names = ['Ann Poe', 'Cy Loe'];
    const other = `${APPLICATION}/2`;
    for (const [at, name] of names.entries())
      await keepReading(
        store,
        profile({ url: other, candidates: [candidate({ key: other, name })] }),
        from(other, { tabId: at + 1 }),
        NOW,
      );
    await Promise.all([1, 2].map((tabId) => savePerson(store, `${tabId}:${other}`, 90, NOW)));
    expect(Object.keys(await kept())).toEqual(expect.arrayContaining(names));
  });

  test('are told apart on their page', async () => {
    const [shown] = await store.candidates.where('tabId', 1);
    const people = await store.candidates.where('tabId', SAVED_TAB);
    const same = people.filter((one) => shown && isSamePerson(one, shown));
    expect(same.map(({ name }) => name)).toEqual(['Bob Roe']);
  });
});

test.each([
  ['whom the page names as before', { name: 'Jane Doe' }, { name: 'Doe, Jane' }, true],
  ['whom it names otherwise', { name: 'Jane Doe' }, { name: 'Bob Roe' }, false],
  ['whom it does not name', { name: 'Jane Doe' }, {}, true],
  [
    'whose name the user has corrected',
    { name: 'Jane Doe', asRead: { name: 'CV of J. Do' } },
    { name: 'CV of J. Do' },
    true,
  ],
  [
    'whom only the user names, otherwise',
    { name: 'Jane Doe', asRead: {} },
    { name: 'Bob Roe', asRead: {} },
    false,
  ],
])('at the same address somebody %s', (_, one, other, same) => {
  const key = APPLICATION;
  expect(isSamePerson({ key, ...one }, { key, ...other })).toBe(same);
  expect(isSamePerson({ key, ...one }, { ...other, key: `${key}/2` })).toBe(false);
});
