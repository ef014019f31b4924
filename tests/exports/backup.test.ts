import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { addRows } from '@/entrypoints/background/backup-handlers';
import { type Database, openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';
import { addSettings, readSettings, storedSettings } from '@/utils/browser/settings';
import { backupIn, backupText, countOf } from '@/utils/exports/backup/backup';
import { type KeptRows, keptTables, rowsToKeep } from '@/utils/exports/backup/kept-rows';
import { sealed, unsealed } from '@/utils/exports/backup/sealed';
import { sha256Hex } from '@/utils/lib/sha256';
import type { FindingRow } from '@/utils/model/finding-row';
import { fileLink } from '@/utils/model/page';
import {
  type CandidateRow,
  type FileRow,
  SAVED_TAB,
  type Store,
  WALLET,
  WALLET_TAB,
} from '@/utils/model/store';

import { browser, freshBrowser } from '../browser/fake-browser';
import { badgeLink, findingRow, pageRow } from '../browser/rows';
import { seenWith } from '../components/seen';

const AT = new Date('2026-06-03T09:30:00Z');
const PASSPHRASE = 'vier Möwen über Härnösand';
const digests = Array.from({ length: 20 }, (_, place) => sha256Hex(String(place)));
const text = JSON.stringify({ name: 'Amara Lindqvist', digests });
const shut = await sealed(text, PASSPHRASE, AT);
const headerEnd = shut.indexOf(0x0a) + 1;

const flipped = (bytes: Uint8Array, at: number) =>
  Uint8Array.from(bytes, (byte, place) => (place === at ? byte ^ 1 : byte));

/** The same file with another first line. */
function withHeader(change: (header: Record<string, unknown>) => unknown): Uint8Array<ArrayBuffer> {
  const header = JSON.parse(Buffer.from(shut.subarray(0, headerEnd)).toString());
  const first = Buffer.from(`${JSON.stringify(change(header))}\n`);
  return Uint8Array.from(Buffer.concat([first, shut.subarray(headerEnd)]));
}

const codeOf = async (file: Uint8Array<ArrayBuffer>, passphrase = PASSPHRASE) => {
  const opened = await unsealed(file, passphrase);
  return opened.ok ? 'opened' : opened.problem.code;
};

describe('a backup that is shut away', () => {
  test('opens with its passphrase, in whichever composition that is written', async () => {
    expect(await unsealed(shut, PASSPHRASE)).toEqual({ ok: true, value: text });
    expect(await codeOf(shut, PASSPHRASE.normalize('NFD'))).toBe('opened');
  });

  test('shows nothing of what is in it but when and how it was made', () => {
    const header = JSON.parse(Buffer.from(shut.subarray(0, headerEnd)).toString());
    expect(header).toMatchObject({
      format: 'proofstack-backup',
      version: 1,
      madeAt: AT.toISOString(),
      derivation: 'PBKDF2-SHA-256',
      cipher: 'AES-256-GCM',
    });
    expect(header.iterations).toBeGreaterThanOrEqual(600_000);
    expect(Buffer.from(shut).toString('latin1')).not.toContain('Amara');
  });

  test('is another file each time', async () => {
    const again = await sealed(text, PASSPHRASE, AT);
    const members = (file: Uint8Array) =>
      JSON.parse(Buffer.from(file).toString().split('\n')[0] ?? '');
    for (const name of ['salt', 'iv', 'check'])
      expect(members(again)[name]).not.toBe(members(shut)[name]);
  });

  test('does not open with another passphrase', async () =>
    expect(await codeOf(shut, `${PASSPHRASE} `)).toBe('backup-shut'));

  test.each([1, 15, 100])('says that its last %i bytes are missing', async (count) =>
    expect(await codeOf(shut.slice(0, -count))).toBe('backup-cut'),
  );

  test.each([headerEnd, headerEnd - 1, 40])('says that only %i bytes are there', async (count) =>
    expect(await codeOf(shut.slice(0, count))).toBe('backup-cut'),
  );

  test('says that a newer Proofstack made it', async () =>
    expect(await codeOf(withHeader((header) => ({ ...header, version: 2, more: true })))).toBe(
      'backup-newer',
    ));

  test.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0a, 0x1a)],
    ['another JSON', Uint8Array.from(Buffer.from('{"format":"else"}\n'))],
  ])('is told from %s', async (_, file) => expect(await codeOf(file)).toBe('backup-none'));

  test.each([0, 1])('is not opened with a byte changed, at end %i', async (end) => {
    const at = headerEnd + (shut.length - 1 - headerEnd) * end;
    expect(await codeOf(flipped(shut, at))).toBe('backup-damaged');
  });

  test.each([
    ['madeAt', { madeAt: '2026-06-04T09:30:00.000Z' }, 'backup-damaged'],
    ['more rounds', { iterations: 600_001 }, 'backup-shut'],
    ['fewer rounds', { iterations: 1_000 }, 'backup-damaged'],
    ['rounds without end', { iterations: 4_000_000_000 }, 'backup-damaged'],
    ['another cipher', { cipher: 'none' }, 'backup-damaged'],
    ['a member more', { more: 1 }, 'backup-damaged'],
    ['a short salt', { salt: 'AAAA' }, 'backup-damaged'],
  ])('is not opened with another first line: %s', async (_, change, code) =>
    expect(await codeOf(withHeader((header) => ({ ...header, ...change })))).toBe(code),
  );

  test('is not opened with anything behind it', async () =>
    expect(await codeOf(Uint8Array.of(...shut, 0))).toBe('backup-damaged'));
});

const databases: Database[] = [];
function openStore(): Store {
  const database = openDatabase(`backups ${databases.length}`);
  databases.push(database);
  return dexieStore(database);
}
beforeEach(freshBrowser);
afterEach(async () => {
  for (const database of databases.splice(0)) await database.delete();
});

const SAVED = 'saved:https://people.example/amara';
const saved = {
  id: SAVED,
  savedAt: '2026-06-01T12:00:00.000Z',
  until: '2026-09-01T12:00:00.000Z',
  notes: 'called on Monday',
};
const person = (id: string, tabId: number): CandidateRow => ({
  id,
  tabId,
  key: 'https://people.example/amara',
  name: 'Amara Lindqvist',
});
const body = Uint8Array.from(Buffer.from('{"a":1}'));
const brought = fileLink('badge.json', sha256Hex(body));
const file: FileRow = { id: brought.href, body };
const kept = (candidateId: string, tabId: number, told: Partial<FindingRow> = {}): FindingRow => {
  const { finding } = seenWith('all-checked', { finding: told });
  return { ...finding, id: `${candidateId}#${finding.link.href}`, candidateId, tabId };
};

/** A store with one row of everything that is kept, and much that is not. */
async function lived(): Promise<Store> {
  const store = openStore();
  const { result } = seenWith('all-checked');
  await store.saved.putAll([saved, { ...saved, id: 'saved:gone', removedAt: saved.savedAt }]);
  await store.candidates.putAll([
    { ...person(SAVED, SAVED_TAB), stacks: [] },
    person(WALLET, WALLET_TAB),
    person('saved:gone', SAVED_TAB),
    person('1:https://people.example/amara', 1),
    person('batch', -2),
  ]);
  await store.findings.putAll([
    kept(SAVED, SAVED_TAB),
    kept(WALLET, WALLET_TAB, {
      link: brought,
      resultId: brought.href,
      state: 'paused',
      until: saved.until,
    }),
    kept('saved:gone', SAVED_TAB),
    findingRow(),
  ]);
  if (result) await store.results.putAll([result, { ...result, id: 'https://other.example/' }]);
  await store.files.putAll([file, { id: `file:${sha256Hex('x')}`, body }]);
  await store.trust.put({
    id: 'did:web:halden.example',
    domain: 'halden.example',
    thumbprints: ['a'],
    since: saved.savedAt,
  });
  await store.corrections.put({
    id: 'https://jobs.example/1',
    until: saved.until,
    edits: { python: 'must' },
  });
  const posting = { url: 'https://jobs.example/1' };
  const rest = { tabId: 1, posting, requirements: [], readAt: saved.savedAt };
  await store.postings.putAll([
    { id: 'pinned', pinned: true, ...rest },
    { id: 'passing', pinned: false, ...rest },
  ]);
  await store.pages.put(pageRow());
  return store;
}

const backupOf = async (store: Store): Promise<string> =>
  backupText({ madeBy: 'Proofstack 0.1.0', rows: await rowsToKeep(store), settings: undefined });

async function rowsIn(backup: string): Promise<KeptRows> {
  const read = backupIn(backup);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.rows;
}

const idsIn = async (store: Store) =>
  Object.fromEntries(
    await Promise.all(
      keptTables.map(async (name) => [name, [...(await store[name].ids())]] as const),
    ),
  );

describe('a backup', () => {
  test('has the rows that are kept on purpose, whole, and no others', async () => {
    const rows = await rowsIn(await backupOf(await lived()));
    const { result } = seenWith('all-checked');
    const { until: _, ...rested } = kept(WALLET, WALLET_TAB, {
      link: brought,
      resultId: brought.href,
      state: 'found',
    });
    expect(rows).toMatchObject({
      saved: [saved],
      results: [result],
      files: [file],
      trust: [{ id: 'did:web:halden.example' }],
      corrections: [{ id: 'https://jobs.example/1', edits: { python: 'must' } }],
      postings: [{ id: 'pinned' }],
    });
    expect(rows.candidates).toEqual(
      expect.arrayContaining([person(SAVED, SAVED_TAB), person(WALLET, WALLET_TAB)]),
    );
    expect(rows.candidates).toHaveLength(2);
    expect(rows.findings).toHaveLength(2);
    expect(rows.findings).toEqual(expect.arrayContaining([kept(SAVED, SAVED_TAB), rested]));
    expect(countOf(rows)).toBe(10);
  });

  test('put into an empty store makes the same backup again, and twice is as once', async () => {
    const backup = await backupOf(await lived());
    const store = openStore();
    await addRows(store, await rowsIn(backup));
    expect(JSON.parse(await backupOf(store))).toEqual(JSON.parse(backup));
    await addRows(store, await rowsIn(backup));
    expect(JSON.parse(await backupOf(store))).toEqual(JSON.parse(backup));
  });

  test('takes nothing from what is there, and changes none of it', async () => {
    const backup = await backupOf(await lived());
    const store = await lived();
    await store.saved.change(SAVED, (row) => ({ ...row, notes: 'called on Friday' }));
    const other = kept(WALLET, WALLET_TAB, { link: badgeLink({ href: 'https://new.example/' }) });
    await store.findings.put(other);
    const before = await idsIn(store);
    await addRows(store, await rowsIn(backup));
    expect(await idsIn(store)).toEqual(before);
    expect((await store.saved.get(SAVED))?.notes).toBe('called on Friday');
    expect(await store.findings.get(other.id)).toEqual(other);
  });

  test.each<[string, (tables: Record<string, Record<string, unknown>[]>) => void]>([
    ['a person of a tab', ({ candidates }) => Object.assign(candidates?.[0] ?? {}, { tabId: 1 })],
    [
      'a finding in no state that there is',
      ({ findings }) => Object.assign(findings?.[0] ?? {}, { state: 'good' }),
    ],
    [
      'a seal that there is not',
      ({ findings }) =>
        Object.assign(Object(findings?.find(({ appraisal }) => appraisal)?.['appraisal']).seal, {
          shape: 'gold',
        }),
    ],
    [
      'an assurance that there is not',
      ({ results }) => Object.assign(results?.[0] ?? {}, { assurance: 'sworn' }),
    ],
    [
      'checks that are none',
      ({ results }) => Object.assign(results?.[0] ?? {}, { checks: 'all passed' }),
    ],
    ['a file with other bytes', ({ files }) => Object.assign(files?.[0] ?? {}, { body: 'AAAA' })],
    ['a file that is no base64', ({ files }) => Object.assign(files?.[0] ?? {}, { body: '§' })],
    [
      'an issuer whom a policy trusts',
      ({ trust }) => Object.assign(trust?.[0] ?? {}, { by: 'policy' }),
    ],
    ['a table that is none', (tables) => Object.assign(tables, { saved: 'everybody' })],
  ])('with %s is refused as a whole', async (_, spoil) => {
    const backup = JSON.parse(await backupOf(await lived()));
    spoil(backup.tables);
    expect(backupIn(JSON.stringify(backup))).toMatchObject({
      ok: false,
      problem: { code: 'backup-damaged' },
    });
  });

  test.each(['', 'null', '{}', '{"madeBy":"x","tables":[]}', '{"__proto__":{}}'])(
    'is no backup: %j',
    (words) => expect(backupIn(words)).toMatchObject({ problem: { code: 'backup-damaged' } }),
  );
});

describe('settings from elsewhere', () => {
  const given = {
    levels: { 'a.example': 'off', 'b.example': 'marks' },
    showCount: false,
    retentionDays: 30,
    always: ['a.example'],
  };

  test('are taken up where nothing was ever chosen', async () => {
    await addSettings(given);
    expect(await readSettings()).toEqual(given);
  });

  test('add to what is chosen here and change none of it', async () => {
    const own = {
      levels: { 'a.example': 'marks' },
      showCount: true,
      role: 'recruiter',
      retentionDays: 60,
      always: ['c.example'],
    };
    await browser.storage.local.set({ settings: own });
    await addSettings(given);
    const joined = {
      ...own,
      levels: { 'a.example': 'marks', 'b.example': 'marks' },
      always: ['c.example', 'a.example'],
    };
    expect(await storedSettings()).toEqual(joined);
    await addSettings(given);
    expect(await storedSettings()).toEqual(joined);
  });

  test.each([undefined, 'all', { levels: { 'a.example': 'everything' } }])(
    'that are none add nothing: %j',
    async (none) => {
      await addSettings(none);
      expect(await storedSettings()).toBe(undefined);
    },
  );
});
