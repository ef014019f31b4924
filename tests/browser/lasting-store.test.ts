import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { type Database, openDatabase } from '@/utils/browser/db';
import { lastingStore, removeDatabase } from '@/utils/browser/lasting-store';
import { endTrouble, noteTrouble, watchTroubles } from '@/utils/browser/troubles';
import { WALLET_TAB } from '@/utils/model/store';
import type { Troubles } from '@/utils/model/trouble';

import { browser, freshBrowser } from './fake-browser';
import { findingRow, pageRow } from './rows';

let database: Database;
let count = 0;
const saved = { id: 'saved:a', savedAt: '2026-06-01', until: '2026-09-01', notes: '' };

beforeEach(() => {
  freshBrowser();
  count += 1;
  database = openDatabase(`lasting ${count}`);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await database.delete().catch(() => undefined);
});

const held = async (): Promise<Troubles> =>
  (await browser.storage.session.get('troubles'))['troubles'] ?? {};
const eventually = (check: () => unknown) => vi.waitFor(check, { interval: 1, timeout: 2_000 });
const noRoom = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' });

test('a database that can be opened is the store, and nothing is wrong', async () => {
  const store = lastingStore(database);
  await store.pages.put(pageRow());
  expect(await database.pages.toArray()).toEqual([pageRow()]);
  const seen: number[] = [];
  const stop = lastingStore(database).watch(
    ({ pages }) => pages.all(),
    (rows) => seen.push(rows.length),
  );
  await eventually(() => expect(seen).toEqual([1]));
  stop();
  expect(await held()).toEqual({});
});

test('what is written together through it is written all, or not at all', async () => {
  const store = lastingStore(database);
  const broken = store.together(['pages', 'saved'], async () => {
    await store.pages.put(pageRow());
    await store.saved.put(saved);
    throw new Error('a bug');
  });
  await expect(broken).rejects.toThrow('a bug');
  expect(await store.pages.all()).toEqual([]);
  await store.together(['pages', 'saved'], async () => {
    await store.pages.put(pageRow());
    await store.saved.put(saved);
  });
  expect(await store.saved.all()).toEqual([saved]);
});

describe('F16: a disk without room', () => {
  test('is said when something cannot be written, and over when it can', async () => {
    const put = vi.spyOn(database.table('pages'), 'put');
    put.mockImplementationOnce(() => Dexie.Promise.reject(noRoom()));
    const store = lastingStore(database);
    await expect(store.pages.put(pageRow())).rejects.toThrow('no room');
    await eventually(async () => expect(await held()).toEqual({ full: 0 }));
    expect(await store.pages.all()).toEqual([]);
    expect(await held()).toEqual({ full: 0 });
    await store.pages.put(pageRow());
    await eventually(async () => expect(await held()).toEqual({}));
  });

  test('is over with the first good write of a worker that came after one that died', async () => {
    await noteTrouble('full');
    await lastingStore(database).pages.put(pageRow());
    await eventually(async () => expect(await held()).toEqual({}));
  });

  test('is known in whatever it is wrapped', async () => {
    const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: noRoom() });
    vi.spyOn(database.table('pages'), 'put').mockImplementationOnce(() =>
      Dexie.Promise.reject(wrapped),
    );
    await expect(lastingStore(database).pages.put(pageRow())).rejects.toThrow('aborted');
    await eventually(async () => expect(await held()).toEqual({ full: 0 }));
  });
});

describe('F17: a damaged database', () => {
  const damaged = () => {
    const fault = Object.assign(new Error('opening backing store'), { name: 'UnknownError' });
    return vi.spyOn(database, 'open').mockImplementation(() => Dexie.Promise.reject(fault));
  };

  test('leaves memory to work in, and that is said', async () => {
    const open = damaged();
    const store = lastingStore(database);
    await store.pages.put(pageRow());
    expect(await store.pages.all()).toEqual([pageRow()]);
    expect(await lastingStore(database).pages.all()).toEqual([pageRow()]);
    expect(await held()).toEqual({ memory: 0 });
    expect(open).toHaveBeenCalledTimes(4);
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  test('that opens at the second try is none', async () => {
    const open = vi.spyOn(database, 'open');
    open.mockImplementationOnce(() => Dexie.Promise.reject(new Error('closing')));
    const store = lastingStore(database);
    await store.pages.put(pageRow());
    expect(await database.pages.count()).toBe(1);
    expect(await held()).toEqual({});
  });

  test('shows a screen what is in memory', async () => {
    damaged();
    const store = lastingStore(database);
    const seen: number[] = [];
    const stop = store.watch(
      ({ pages }) => pages.all(),
      (rows) => seen.push(rows.length),
    );
    await store.pages.put(pageRow());
    await eventually(() => expect(seen.at(-1)).toBe(1));
    stop();
  });
});

describe('F17 F20 S48: a database that is not the store, when everything is deleted', () => {
  const isThere = async () =>
    (await indexedDB.databases()).some(({ name }) => name === database.name);
  const ofNewer = async () => {
    const newer = openDatabase(database.name);
    newer.version(99).stores({ unheardOf: 'id' });
    await newer.open();
    await newer.pages.put(pageRow());
    return newer;
  };

  test('is deleted where it is damaged', async () => {
    await database.open();
    await database.pages.put(pageRow());
    database.close();
    const fault = Object.assign(new Error('opening backing store'), { name: 'UnknownError' });
    vi.spyOn(database, 'open').mockImplementation(() => Dexie.Promise.reject(fault));
    await removeDatabase(database);
    expect(await isThere()).toBe(false);
  });

  test('is deleted where it is of a newer version', async () => {
    (await ofNewer()).close();
    await removeDatabase(database);
    expect(await isThere()).toBe(false);
  });

  test('is emptied where it could be opened later on', async () => {
    const other = openDatabase(database.name);
    await other.pages.put(pageRow());
    await removeDatabase(database);
    expect(await other.pages.toArray()).toEqual([]);
    other.close();
  });

  test('is not said to be gone where the browser keeps it', async () => {
    (await ofNewer()).close();
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation(() => {
      throw new Error('not now');
    });
    await expect(removeDatabase(database)).rejects.toThrow('not now');
  });
});

test('F19 S49: a browser that keeps no history has no database, and works in memory', async () => {
  // Firefox refuses to open any under “Never remember history”.
  const refused = Object.assign(new Error('A mutation operation was attempted'), {
    name: 'InvalidStateError',
  });
  vi.spyOn(database, 'open').mockImplementation(() => Dexie.Promise.reject(refused));
  vi.stubGlobal('indexedDB', undefined);
  const store = lastingStore(database);
  await store.pages.put(pageRow());
  expect(await store.pages.get('tab:1')).toEqual(pageRow());
  expect(await held()).toEqual({ memory: 0 });
});

test('F20: a database of a newer version is left alone, and that is said', async () => {
  const newer = openDatabase(database.name);
  newer.version(99).stores({ unheardOf: 'id' });
  await newer.open();
  await newer.table('unheardOf').put({ id: 'of the newer' });
  newer.close();

  const store = lastingStore(database);
  await store.pages.put(pageRow());
  expect(await held()).toEqual({ newer: 0 });
  await newer.open();
  expect(await newer.pages.toArray()).toEqual([]);
  expect(await newer.table('unheardOf').toArray()).toEqual([{ id: 'of the newer' }]);
  newer.close();
});

describe('F18: a database that the browser has deleted', () => {
  test('is missed by whoever had kept something in it', async () => {
    const store = lastingStore(database);
    await store.saved.put(saved);
    await eventually(async () =>
      expect(await browser.storage.local.get('kept')).toEqual({ kept: true }),
    );
    await database.delete();
    expect(await lastingStore(openDatabase(database.name)).saved.all()).toEqual([]);
    await eventually(async () => expect(await held()).toEqual({ lost: 0 }));
  });

  test('is missed by whoever had brought their own credentials', async () => {
    const store = lastingStore(database);
    await store.together(['findings'], () =>
      store.findings.putAll([findingRow({ tabId: WALLET_TAB })]),
    );
    await eventually(async () =>
      expect(await browser.storage.local.get('kept')).toEqual({ kept: true }),
    );
  });

  test('is missed by nobody else', async () => {
    await lastingStore(database).pages.put(pageRow());
    await lastingStore(database).findings.putAll([findingRow()]);
    await database.delete();
    await lastingStore(openDatabase(database.name)).pages.all();
    expect(await held()).toEqual({});
  });
});

test('a trouble is told to a screen from its beginning to its end', async () => {
  const told: Troubles[] = [];
  const stop = watchTroubles((troubles) => told.push(troubles));
  await eventually(() => expect(told).toEqual([{}]));
  await noteTrouble('clock', 3);
  await noteTrouble('full');
  await endTrouble('clock');
  await eventually(() => expect(told.at(-1)).toEqual({ full: 0 }));
  expect(told).toContainEqual({ clock: 3 });
  stop();
});
