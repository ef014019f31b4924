import { beforeEach, describe, expect, test } from 'vitest';

import { addBrought } from '@/entrypoints/background/add-brought';
import { keepReading } from '@/entrypoints/background/read-pages';
import type { Brought } from '@/utils/credentials/brought';
import { fail } from '@/utils/lib/result';
import type { Store } from '@/utils/model/store';
import { linkPointedAt } from '@/utils/providers';

import { freshBrowser } from '../browser/fake-browser';
import { issuedFiles } from '../heavy/issued-files';
import { emptyStore, NOW } from './around';
import { from, profile } from './readings';

const TAB = { id: 1, url: 'https://people.example/anna' };
const NAME = 'all.zip › anna.json';
const told = { now: () => NOW };
const { needsNobody, needsAHost } = await issuedFiles();

const file = (bytes: Uint8Array<ArrayBuffer>, name = NAME): Brought => ({
  kind: 'file',
  name,
  bytes,
});
const link = linkPointedAt('https://www.credly.com/badges/4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10');
if (!link) throw new Error('no link');

let store: Store;
beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

const rows = async () =>
  (await store.findings.all())
    .toSorted((one, other) => one.position - other.position)
    .map(({ state, asks, link: { text } }) => ({ text, state, asks }));

describe('what lies in a file that the user brings', () => {
  test('is checked at once where that asks nobody, and otherwise waits', async () => {
    const atOnce = await addBrought(store, TAB, [file(needsNobody), file(needsAHost, 'b')], told);
    expect(atOnce.map(({ link: { text } }) => text)).toEqual([NAME]);
    expect(await rows()).toEqual([
      { text: NAME, state: 'found', asks: '' },
      { text: 'b', state: 'found', asks: 'halden.example' },
    ]);
    expect((await store.pages.get('tab:1'))?.asked).toBe(false);
  });

  test('keeps a link waiting, whose provider is named', async () => {
    expect(await addBrought(store, TAB, [{ kind: 'link', name: 'cv.pdf', link }], told)).toEqual(
      [],
    );
    expect(await rows()).toEqual([{ text: 'cv.pdf', state: 'found', asks: 'www.credly.com' }]);
  });

  test('has its sentence where it was not read', async () => {
    const { problem } = fail('document-encrypted', 'an encrypted entry');
    await addBrought(store, TAB, [{ kind: 'refused', name: NAME, problem }], told);
    expect(await rows()).toMatchObject([{ text: NAME, state: 'done' }]);
    expect(await store.results.all()).toMatchObject([{ status: 'unknown', problem }]);
  });

  test('is kept once, however often it is brought', async () => {
    const both = [file(needsNobody), file(needsNobody, 'copy.json')];
    await addBrought(store, TAB, both, told);
    expect(await addBrought(store, TAB, both, told)).toEqual([]);
    expect(await rows()).toHaveLength(1);
    expect(await store.files.all()).toHaveLength(1);
  });

  test('stays while the page is read at that moment', async () => {
    const reading = profile({ url: TAB.url, candidates: [] });
    for (let late = 0; late < 12; late += 1) {
      store = emptyStore();
      const later = async () => {
        for (let turn = 0; turn < late; turn += 1) await store.pages.all();
        await addBrought(store, TAB, [file(needsNobody)], told);
      };
      await Promise.all([keepReading(store, reading, from(TAB.url), NOW), later()]);
      const [finding] = await store.findings.all();
      expect(await store.candidates.get(finding?.candidateId ?? '')).toBeDefined();
    }
  });
});
