import 'fake-indexeddb/auto';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readRows } from '@/entrypoints/batch/read-rows';
import { keptBatches, listView } from '@/utils/browser/batch-queries';
import { type Database, openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';
import type { Batch } from '@/utils/model/batch';
import type { CandidateRow, Store } from '@/utils/model/store';

import { findingRow, pageRow } from './rows';

let database: Database;
let store: Store;

beforeEach(() => {
  database = openDatabase('batch rows');
  store = dexieStore(database);
});
afterEach(() => database.delete());

const row = (at: number, stamp?: number, name = `Person ${at}`): CandidateRow => ({
  id: `batch:one:${at}`,
  key: String(at),
  tabId: -2,
  position: at,
  name,
  overview: { lines: [], skills: [], issuers: [] },
  ...(stamp && { stamp }),
});

const batch = (told: Partial<Batch> = {}): Batch => ({
  id: 'batch:one',
  tabId: -2,
  name: 'ats.test',
  madeAt: '2026-06-01T10:00:00Z',
  until: '2026-08-30T10:00:00Z',
  state: 'running',
  versions: [],
  stamp: 1,
  people: 0,
  ...told,
});

describe('the rows of a batch', () => {
  test('are read a few at a time, each once', async () => {
    const rows = Array.from({ length: 900 }, (_, at) => row(at, 1 + Math.floor(at / 40)));
    await store.candidates.putAll(rows);
    let told = 0;
    const reader = readRows(store, -2, () => {
      told += 1;
    });
    await reader.read();
    expect(reader.rows()).toHaveLength(900);
    expect(told).toBeGreaterThan(3);
  });

  test('are all read where one change was of more than a few', async () => {
    await store.candidates.putAll(Array.from({ length: 900 }, (_, at) => row(at, 7)));
    const reader = readRows(store, -2, () => {});
    await reader.read();
    expect(reader.rows()).toHaveLength(900);
  });

  test('are read again where they have changed, and nothing else is', async () => {
    await store.candidates.putAll([row(0, 1), row(1, 2)]);
    const counted = counting(store);
    const reader = readRows(counted.store, -2, () => {});
    await reader.read();
    await store.candidates.put(row(0, 3, 'Another'));
    await reader.read();
    expect(reader.rows().map(({ name }) => name)).toEqual(['Another', 'Person 1']);
    expect(counted.read).toEqual([2, 1]);
  });

  test('of another batch, and those that are not drawn yet, are left out', async () => {
    await store.candidates.putAll([row(0), { ...row(1, 1), tabId: -3 }]);
    const reader = readRows(store, -2, () => {});
    await reader.read();
    expect(reader.rows()).toEqual([]);
  });
});

/** The store, with how many rows each reading came to. */
function counting(of: Store) {
  const read: number[] = [];
  const candidates: Store['candidates'] = {
    ...of.candidates,
    async beyond(...asked) {
      const rows = await of.candidates.beyond(...asked);
      read.push(rows.length);
      return rows;
    },
  };
  return { read, store: { ...of, candidates } };
}

describe('a list of applicants', () => {
  const list = { tabId: 1, url: 'https://ats.test/role/9', kind: 'applicants' } as const;
  const person = (at: number): CandidateRow => ({ id: `1:${at}`, key: String(at), tabId: 1 });

  test('counts whom it has shown and what they show', async () => {
    await store.pages.put(pageRow(list));
    await store.candidates.putAll([person(0), person(1)]);
    await store.findings.put(findingRow());
    expect(await listView(store, 1)).toMatchObject({
      people: 2,
      findings: [findingRow()],
      batch: undefined,
      newcomers: 2,
    });
  });

  test('knows the batch of its address, and who is not in it yet', async () => {
    await store.pages.put(pageRow(list));
    await store.candidates.putAll([person(0), person(1), row(0, 1)]);
    await store.batches.putAll([
      batch({ page: list.url }),
      batch({ id: 'batch:other', page: 'https://ats.test/role/8' }),
    ]);
    const view = await listView(store, 1);
    expect(view.batch?.id).toBe('batch:one');
    expect(view.newcomers).toBe(1);
  });
});

test('batches stand the latest first, without those that were deleted', async () => {
  await store.batches.putAll([
    batch({ id: 'batch:a', madeAt: '2026-06-01T10:00:00Z' }),
    batch({ id: 'batch:b', madeAt: '2026-06-02T10:00:00Z' }),
    batch({ id: 'batch:c', removedAt: '2026-06-02T10:00:00Z' }),
  ]);
  expect((await keptBatches(store)).map(({ id }) => id)).toEqual(['batch:b', 'batch:a']);
});
