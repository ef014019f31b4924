import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { restored } from '@/entrypoints/background/backup-handlers';
import { REMOVED } from '@/entrypoints/background/removed-from-wallet';
import { cameTo } from '@/entrypoints/options/backups';
import { type Database, openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';
import {
  addSettings,
  permitsOf,
  readSettings,
  settingsIn,
  storedSettings,
} from '@/utils/browser/settings';
import { backupIn, backupText, countOf } from '@/utils/exports/backup/backup';
import { keptTables, rowsToKeep } from '@/utils/exports/backup/kept-rows';
import { ownWordIn, withoutTrust } from '@/utils/exports/backup/own-word';
import type { KeptRows } from '@/utils/exports/backup/row-shapes';
import { MOST_BACKUP_BYTES, sealed, unsealed } from '@/utils/exports/backup/sealed';
import type { Result } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';
import { fileLink } from '@/utils/model/file-link';
import type { FindingRow } from '@/utils/model/finding-row';
import type { BadgeLink } from '@/utils/model/page';
import type { Pathway } from '@/utils/model/pathway';
import {
  type CandidateRow,
  type FileRow,
  type PostingRow,
  SAVED_TAB,
  type Store,
  WALLET,
  WALLET_TAB,
} from '@/utils/model/store';
import { vocabulary } from '@/utils/skills/taxonomies';

import { browser, freshBrowser } from '../browser/fake-browser';
import { badgeLink, findingRow, pageRow } from '../browser/rows';
import { seenWith } from '../components/seen';

const AT = new Date('2026-06-03T09:30:00Z');
const PASSPHRASE = 'vier Möwen über Härnösand';
const digests = Array.from({ length: 20 }, (_, place) => sha256Hex(String(place)));
const text = JSON.stringify({ name: 'Amara Lindqvist', digests });

/** What something has come to; a failure is the test's. */
function held<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}
const shut = held(await sealed(text, PASSPHRASE, AT));
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
    const again = held(await sealed(text, PASSPHRASE, AT));
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

  test('is not made where it would be too large to be opened', async () => {
    const long = 'x'.repeat(MOST_BACKUP_BYTES + 1);
    expect(await sealed(long, PASSPHRASE, AT)).toMatchObject({
      problem: { code: 'backup-too-large' },
    });
    const large = { id: file.id, body: new Uint8Array(MOST_BACKUP_BYTES + 1) };
    const rows = { ...(await rowsToKeep(openStore())), files: [large] };
    expect(backupText({ madeBy: 'Proofstack', rows, settings: undefined })).toMatchObject({
      problem: { code: 'backup-too-large' },
    });
  });

  test('has failed when its making breaks off', async () =>
    expect(await cameTo(() => Promise.reject(new Error('no room')))).toMatchObject({
      step: 'failed',
      problem: { code: 'internal' },
    }));

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
  const { link } = finding;
  const id = `${candidateId}#${link.href}`;
  return { ...finding, id, candidateId, tabId, resultId: link.href };
};

const pathway: Pathway = {
  id: 'https://pathways.example/1',
  name: 'Welding',
  declaredIn: 'ctdl',
  goals: ['b'],
  nodes: [
    { id: 'a', name: 'Safety', badgeIds: ['https://badges.example/a'], parts: [], before: [] },
    { id: 'b', name: 'Welder', badgeIds: [], parts: [{ least: 1, of: ['a'] }], before: [] },
  ],
};
const pathwayRow = {
  id: `pathway:${sha256Hex(JSON.stringify(pathway))}`,
  pathway,
  addedAt: saved.savedAt,
};
const ASKS = { value: 'Must have Python.', source: 'json-ld' as const };
const postingAt = (url: string, pinned: boolean): PostingRow => ({
  id: url,
  tabId: 1,
  posting: { url, qualifications: ASKS },
  requirements: [],
  readAt: saved.savedAt,
  pinned,
});
const PINNED = 'https://jobs.example/1';
const restore = (store: Store, backup: string, trust: 'with' | 'without' = 'with') =>
  restored(store, backup, { trust, vocabulary, now: () => AT });

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
    kept(REMOVED, WALLET_TAB),
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
  await store.postings.putAll([
    postingAt(PINNED, true),
    postingAt('https://jobs.example/passing', false),
  ]);
  await store.pathways.putAll([pathwayRow, { ...pathwayRow, id: `removed:${pathwayRow.id}` }]);
  await store.pages.put(pageRow());
  return store;
}

const backupOf = async (store: Store): Promise<string> =>
  held(
    backupText({ madeBy: 'Proofstack 0.1.0', rows: await rowsToKeep(store), settings: undefined }),
  );

const rowsIn = (backup: string): KeptRows => held(backupIn(backup)).rows;

const idsIn = async (store: Store) =>
  Object.fromEntries(
    await Promise.all(
      keptTables.map(async (name) => [name, [...(await store[name].ids())]] as const),
    ),
  );

describe('a backup', () => {
  test('has the rows that are kept on purpose, whole, and no others', async () => {
    const rows = rowsIn(await backupOf(await lived()));
    expect(rows).toMatchObject({
      saved: [saved],
      files: [file],
      trust: [{ id: 'did:web:halden.example' }],
      corrections: [{ id: PINNED, edits: { python: 'must' } }],
      postings: [{ id: PINNED }],
      pathways: [pathwayRow],
    });
    expect(rows.candidates).toEqual(
      expect.arrayContaining([person(SAVED, SAVED_TAB), person(WALLET, WALLET_TAB)]),
    );
    expect(rows.candidates).toHaveLength(2);
    expect(rows.findings.map(({ candidateId }) => candidateId).toSorted()).toEqual([SAVED, WALLET]);
    expect(countOf(rows)).toBe(10);
  });

  test('says whom a correction is of', async () => {
    const store = await lived();
    const id = 'https://ats.example/application';
    const correction = { id, until: saved.until, whose: 'Jane Do', fields: { name: 'Jane Doe' } };
    await store.corrections.put(correction);
    expect(rowsIn(await backupOf(store)).corrections).toContainEqual(correction);
  });

  test('has no verdict, and none is taken up from one', async () => {
    const backup = JSON.parse(await backupOf(await lived()));
    const { result, finding } = seenWith('all-checked');
    expect(finding.appraisal).toBeDefined();
    expect(JSON.stringify(backup)).not.toMatch(/appraisal|assurance|"skills"|"results"/u);
    backup.tables.results = [result];
    for (const row of backup.tables.findings)
      Object.assign(row, { ...finding, ...row, state: 'done', resultId: 'https://other.example/' });
    const store = openStore();
    await restore(store, JSON.stringify(backup));
    expect(await store.results.all()).toEqual([]);
    for (const row of await store.findings.all()) {
      expect(row).toMatchObject({ state: 'found', skills: [], resultId: row.link.href });
      expect(row).not.toHaveProperty('appraisal');
    }
  });

  test('S50: brings no trusted issuer, host or level without the word of the user', async () => {
    const backup = JSON.parse(await backupOf(await lived()));
    backup.tables.trust[0].anyKey = true;
    backup.settings = { always: ['a.example'], levels: { 'b.example': 'automatic' } };
    const store = openStore();
    await restore(store, JSON.stringify(backup), 'without');
    expect(await store.trust.all()).toEqual([]);
    expect(await readSettings()).toMatchObject({ always: [], levels: {} });
    expect(await store.saved.ids()).toEqual([SAVED]);
    await restore(store, JSON.stringify(backup), 'with');
    expect(await store.trust.all()).toMatchObject([{ domain: 'halden.example', anyKey: true }]);
    expect(await readSettings()).toMatchObject(backup.settings);
  });

  test('with settings that cannot be read is refused before anything is written', async () => {
    const backup = JSON.parse(await backupOf(await lived()));
    backup.settings = { levels: { 'b.example': 'everything' } };
    const store = openStore();
    expect(await restore(store, JSON.stringify(backup))).toMatchObject({
      problem: { code: 'backup-damaged' },
    });
    expect(await store.saved.ids()).toEqual([]);
    expect(await storedSettings()).toBe(undefined);
  });

  test('has its posting read anew, and pins none beside the one that is pinned', async () => {
    const backup = await backupOf(await lived());
    const empty = openStore();
    await restore(empty, backup);
    const [posting] = await empty.postings.all();
    expect(posting?.pinned).toBe(true);
    expect(posting?.requirements.map(({ label }) => label)).toEqual(['Python']);
    const store = openStore();
    await store.postings.put(postingAt('https://jobs.example/2', true));
    await restore(store, backup);
    const postings = await store.postings.all();
    expect(postings).toHaveLength(2);
    expect(postings.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual([
      'https://jobs.example/2',
    ]);
  });

  test.each<[string, string, Record<string, unknown>]>([
    ['a finding of nobody', 'findings', { candidateId: 'saved:nobody' }],
    ['a finding of another id', 'findings', { id: 'other' }],
    ['a finding in another table of people', 'findings', { tabId: SAVED_TAB }],
    ['a person who is not saved', 'candidates', { id: 'saved:nobody' }],
    ['a posting of another address', 'postings', { id: 'https://jobs.example/3' }],
  ])('leaves out %s, and counts it', async (_, name, change) => {
    const backup = JSON.parse(await backupOf(await lived()));
    const row = backup.tables[name].find(
      ({ candidateId }: { candidateId?: string }) => name !== 'findings' || candidateId === WALLET,
    );
    backup.tables[name].push({ ...row, tabId: row.tabId, ...change });
    const read = held(backupIn(JSON.stringify(backup)));
    expect(read.leftOut).toBe(1);
    expect(countOf(read.rows)).toBe(10);
  });

  test.each<[string, Partial<BadgeLink>]>([
    ['of another credential', { id: 'bbbb' }],
    ['of another provider', { provider: 'credly', id: 'bbbb' }],
    ['of no provider', { provider: '', id: '' }],
  ])('takes a link for what its address says, and not for one %s', async (_, said) => {
    const backup = JSON.parse(await backupOf(await lived()));
    const [row] = backup.tables.findings;
    const itself = { ...row.link };
    Object.assign(row.link, said);
    backup.tables.candidates[0].apart = [{ ...row.link }];
    const store = openStore();
    await restore(store, JSON.stringify(backup));
    expect((await store.findings.get(row.id))?.link).toEqual(itself);
    const people = await store.candidates.all();
    expect(people.flatMap(({ apart = [] }) => apart)).toEqual([itself]);
  });

  test('leaves out a link that leads nowhere', async () => {
    const backup = JSON.parse(await backupOf(await lived()));
    const [row] = backup.tables.findings;
    row.link.href = 'javascript:alert(1)';
    row.id = `${row.candidateId}#${row.link.href}`;
    const store = openStore();
    await restore(store, JSON.stringify(backup));
    expect(await store.findings.all()).toHaveLength(backup.tables.findings.length - 1);
  });

  test('put into an empty store makes the same backup again, and twice is as once', async () => {
    const backup = await backupOf(await lived());
    const store = openStore();
    await restore(store, backup);
    expect(JSON.parse(await backupOf(store))).toEqual(JSON.parse(backup));
    await restore(store, backup);
    expect(JSON.parse(await backupOf(store))).toEqual(JSON.parse(backup));
  });

  test('takes nothing from what is there, and changes none of it', async () => {
    const backup = await backupOf(await lived());
    const store = await lived();
    await store.saved.change(SAVED, (row) => ({ ...row, notes: 'called on Friday' }));
    const other = kept(WALLET, WALLET_TAB, { link: badgeLink({ href: 'https://new.example/' }) });
    await store.findings.put(other);
    const before = await idsIn(store);
    await restore(store, backup);
    expect(await idsIn(store)).toEqual(before);
    expect((await store.saved.get(SAVED))?.notes).toBe('called on Friday');
    expect(await store.findings.get(other.id)).toEqual(other);
  });

  describe('that somebody else has made', () => {
    const link = kept(SAVED, SAVED_TAB).link.href;
    const judged = async () => {
      const store = await lived();
      await store.findings.change(`${SAVED}#${link}`, (row) => ({ ...row, owner: 'you' }));
      await store.candidates.change(SAVED, (row) => ({ ...row, asRead: { name: 'A. Lindqvist' } }));
      const fields = { name: 'Amara Lindqvist', title: 'Welder' };
      await store.corrections.putAll([
        { id: 'https://a.example/', until: saved.until, fields },
        { id: 'https://b.example/', until: saved.until, isNot: 'profile' },
        { id: 'https://c.example/', until: saved.until, isNot: 'posting' },
      ]);
      return rowsIn(await backupOf(store));
    };

    test('names all that it says of people on its own word', async () =>
      expect(ownWordIn(await judged())).toEqual({
        owners: [{ id: `${SAVED}#${link}`, credential: link, holder: 'Amara Lindqvist' }],
        people: [
          { id: SAVED, address: 'https://people.example/amara', name: 'Amara Lindqvist' },
          { id: 'https://a.example/', address: 'https://a.example/', name: 'Amara Lindqvist' },
          { id: 'https://b.example/', address: 'https://b.example/' },
        ],
      }));

    test('names a person by name though only their credential is missing here', async () => {
      const rows = await judged();
      const missing = { ...rows, candidates: [], corrections: [] };
      const owner = { id: `${SAVED}#${link}`, credential: link };
      const holder = 'Amara Lindqvist';
      expect(ownWordIn(missing, rows)).toEqual({ owners: [{ ...owner, holder }], people: [] });
      const address = 'https://people.example/amara';
      expect(ownWordIn(missing).owners).toEqual([{ ...owner, holder: address }]);
    });

    test('names once whoever is named with the person and with the page', async () => {
      const rows = await judged();
      const id = 'https://people.example/amara';
      const twice = { id, until: saved.until, fields: { name: 'Amara Lindqvist' } };
      const told = ownWordIn({ ...rows, corrections: [twice] });
      expect(told.people).toEqual([{ id: SAVED, address: id, name: 'Amara Lindqvist' }]);
    });

    test('has no name of the user that was read as nothing, without their word', async () => {
      const rows = await judged();
      const [one] = rows.candidates.filter(({ id }) => id === SAVED);
      if (!one) throw new Error('nobody is saved');
      const { asRead: _, ...unread } = one;
      const forged = { ...rows, candidates: [{ ...unread, nameSource: 'user' as const }] };
      expect(ownWordIn(forged).people).toContainEqual(expect.objectContaining({ id: SAVED }));
      expect(withoutTrust(forged).candidates).toEqual([unread]);
    });

    test('leaves all of it out without the word of the user, and nothing else', async () => {
      const rows = withoutTrust(await judged());
      expect(ownWordIn(rows)).toEqual({ owners: [], people: [] });
      expect(rows.trust).toEqual([]);
      expect(rows.candidates.map(({ name }) => name)).toContain('A. Lindqvist');
      expect(rows.corrections).toEqual([
        { id: 'https://a.example/', until: saved.until, fields: { title: 'Welder' } },
        { id: 'https://c.example/', until: saved.until, isNot: 'posting' },
        { id: PINNED, until: saved.until, edits: { python: 'must' } },
      ]);
      expect(rows.findings).toHaveLength(2);
    });
  });

  test.each<[string, (tables: Record<string, Record<string, unknown>[]>) => void]>([
    ['a person of a tab', ({ candidates }) => Object.assign(candidates?.[0] ?? {}, { tabId: 1 })],
    ['pairs that are none', ({ postings }) => Object.assign(postings?.[0] ?? {}, { thisToo: 5 })],
    [
      'a pair without its credential',
      ({ postings }) => Object.assign(postings?.[0] ?? {}, { notThis: [{ requirementId: 'a' }] }),
    ],
    [
      'a credential set aside that is none',
      ({ candidates }) => Object.assign(candidates?.[0] ?? {}, { apart: ['x'] }),
    ],
    [
      'a corrected name that is none',
      ({ corrections }) => Object.assign(corrections?.[0] ?? {}, { fields: { name: 5 } }),
    ],
    [
      'notes without end',
      ({ saved: people }) => Object.assign(people?.[0] ?? {}, { notes: 'x'.repeat(4_001) }),
    ],
    [
      'a step of a pathway without parts',
      ({ pathways }) => Object.assign(Object(pathways?.[0]?.['pathway']).nodes[0], { parts: 1 }),
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
    theme: 'dark',
    retentionDays: 30,
    always: ['a.example'],
  };
  const read = (settings: unknown) => {
    const known = settingsIn(settings);
    if (!known) throw new Error('no settings');
    return known;
  };

  test('S50: permit nothing more without the word of the user', async () => {
    expect(await permitsOf(read(given))).toEqual({
      hosts: ['a.example'],
      levels: [['b.example', 'marks']],
    });
    await addSettings(read(given), 'without');
    expect(await readSettings()).toEqual({ ...given, levels: { 'a.example': 'off' }, always: [] });
  });

  test('are taken up where nothing was ever chosen', async () => {
    await addSettings(read(given), 'with');
    expect(await readSettings()).toEqual(given);
  });

  test('add to what is chosen here and change none of it', async () => {
    const own = {
      levels: { 'a.example': 'marks' },
      showCount: true,
      theme: 'light',
      role: 'recruiter',
      retentionDays: 60,
      always: ['c.example'],
    };
    await browser.storage.local.set({ settings: own });
    await addSettings(read(given), 'with');
    const joined = {
      ...own,
      levels: { 'a.example': 'marks', 'b.example': 'marks' },
      always: ['c.example', 'a.example'],
    };
    expect(await storedSettings()).toEqual(joined);
    await addSettings(read(given), 'with');
    expect(await storedSettings()).toEqual(joined);
  });

  test.each(['all', null, { levels: { 'a.example': 'everything' } }])(
    'that are none cannot be read: %j',
    (none) => expect(settingsIn(none)).toBe(undefined),
  );
});
