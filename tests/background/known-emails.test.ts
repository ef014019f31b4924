import { beforeEach, describe, expect, test } from 'vitest';

import { knownEmails } from '@/entrypoints/background/known-emails';
import { keepReading } from '@/entrypoints/background/read-pages';
import { forgetSaved, removePerson, savePerson } from '@/entrypoints/background/saved-people';

import { browser, freshBrowser } from '../browser/fake-browser';
import { emptyStore, NOW } from './around';
import { from, PROFILE, profile } from './readings';

beforeEach(freshBrowser);

describe('the addresses that are known of a person', () => {
  test('are none at first', async () => expect(await knownEmails.of('1:amara')).toEqual([]));

  test('are those that the page shows and those that were typed, each once', async () => {
    await knownEmails.add('1:amara', ['a@mail.example', 'b@mail.example']);
    await knownEmails.add('1:amara', ['b@mail.example', 'c@mail.example']);
    await knownEmails.add('1:amara', []);
    expect(await knownEmails.of('1:amara')).toEqual([
      'a@mail.example',
      'b@mail.example',
      'c@mail.example',
    ]);
  });

  test('are nobody else’s', async () => {
    await knownEmails.add('1:amara', ['a@mail.example']);
    expect(await knownEmails.of('1:joel')).toEqual([]);
    expect(await knownEmails.of('2:amara')).toEqual([]);
  });

  test('are forgotten with the person alone', async () => {
    await knownEmails.add('1:amara', ['a@mail.example']);
    await knownEmails.add('1:joel', ['j@mail.example']);
    await knownEmails.forget(['1:amara', '1:nobody']);
    expect(await knownEmails.of('1:amara')).toEqual([]);
    expect(await knownEmails.of('1:joel')).toEqual(['j@mail.example']);
  });

  test('go with who was saved and is deleted', async () => {
    const store = emptyStore();
    await keepReading(store, profile(), from(PROFILE), NOW);
    const saved = (await savePerson(store, `1:${PROFILE}`, 90, NOW)) ?? '';
    await knownEmails.add(saved, ['a@mail.example']);
    await knownEmails.add('saved:joel', ['j@mail.example']);
    await removePerson(store, saved, NOW);
    await forgetSaved(store, NOW);
    expect(await knownEmails.of(saved)).toEqual(['a@mail.example']);
    await forgetSaved(store, new Date(NOW.getTime() + 10_000));
    expect(await knownEmails.all()).toEqual({ 'saved:joel': ['j@mail.example'] });
  });

  test('are all kept when several pages are read at once', async () => {
    const people = Array.from({ length: 12 }, (_, tab) => `${tab}:amara`);
    await Promise.all([
      ...people.map((id) => knownEmails.add(id, [`${id}@mail.example`])),
      knownEmails.forget(['1:joel']),
    ]);
    for (const id of people) expect(await knownEmails.of(id)).toEqual([`${id}@mail.example`]);
  });

  test('lie in memory that the browser clears, and nowhere else', async () => {
    await knownEmails.add('1:amara', ['a@mail.example']);
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(JSON.stringify(await browser.storage.session.get(null))).toContain('a@mail.example');
  });
});
