import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { keepReading } from '@/entrypoints/background/read-pages';
import { diagnostics } from '@/utils/browser/diagnostics';
import { changeSettings } from '@/utils/browser/settings';
import { type Store, tableNames } from '@/utils/model/store';

import { emptyStore, NOW } from '../background/around';
import { candidate, from, linkTo, PROFILE, profile } from '../background/readings';
import { browser, freshBrowser, grant } from './fake-browser';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const CANARY = 'Canary Finchley';
let store: Store;

beforeEach(async () => {
  freshBrowser();
  store = emptyStore();
  const person = candidate({
    name: CANARY,
    emails: ['canary@mail.example'],
    badgeLinks: [linkTo('https://canary.example/credentials/a.json')],
  });
  await keepReading(store, profile({ candidates: [person] }), from(PROFILE), NOW);
  // Whatever a row holds, none of it may stand in the text.
  const row = { id: 'https://canary.example/', title: CANARY, notes: CANARY } as never;
  for (const name of tableNames) await store[name].put(row);
  await store.readers.put({ id: 'linkedin-profile', found: 12, missed: 1, empty: 4 });
  grant('canary.example');
  await changeSettings((all) => ({
    ...all,
    levels: { 'canary.example': 'marks' },
    always: ['canary.example'],
  }));
});

describe('the diagnostics', () => {
  test('S48: hold no name, no link and no address, whatever is kept', async () => {
    const text = await diagnostics(store, { troubles: {}, userAgent: FIREFOX });
    expect(text).not.toMatch(/canary|finchley|@|https?:|www\.|\.example/iu);
    expect(text).not.toContain(new URL(PROFILE).hostname);
  });

  test('count what a report needs', async () => {
    const lines = (
      await diagnostics(store, { troubles: { clock: 3, full: 0 }, userAgent: FIREFOX })
    ).split('\n');
    expect(lines).toContain('proofstack: 0.1.0');
    expect(lines).toContain('browser: Firefox 140.0 on Linux');
    expect(lines).toContain('hosts permitted: 1');
    expect(lines).toContain('sites: off 0, on-click 0, marks 1, automatic 0');
    expect(lines).toContain('asked always: 1');
    expect(lines).toContain('theme: system');
    expect(lines).toContain('policy: none');
    expect(lines).toContain('troubles: clock, full');
    expect(lines).toContain('readers: linkedin-profile 12/1/4');
    const rows = lines.find((line) => line.startsWith('rows: ')) ?? '';
    for (const name of tableNames) expect(rows).toMatch(new RegExp(`\\b${name} [1-9]`, 'u'));
  });

  test('name the parts of a policy and not what they say', async () => {
    await browser.storage.managed.set({ allowedHosts: ['canary.example'], language: 'de' });
    const text = await diagnostics(store, { troubles: {}, userAgent: FIREFOX });
    expect(text).toContain('policy: allowedHosts, language');
    expect(text).not.toContain('canary');
  });
});
