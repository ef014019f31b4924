import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { type Database, openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';
import { sessionStore } from '@/utils/browser/session-store';
import type { JobRow } from '@/utils/model/job-row';
import { type Store, tableNames } from '@/utils/model/store';

import { browser, freshBrowser } from './fake-browser';
import { findingRow, jobRow, pageRow } from './rows';

const databases: Database[] = [];

function inDatabase(): Store {
  const database = openDatabase(`stores ${databases.length}`);
  databases.push(database);
  return dexieStore(database);
}

beforeEach(freshBrowser);
afterEach(async () => {
  for (const database of databases.splice(0)) await database.delete();
});

describe.each([
  { name: 'of ordinary windows', open: inDatabase },
  { name: 'of private windows', open: sessionStore },
])('the store $name', ({ open }) => {
  let store: Store;
  beforeEach(() => {
    store = open();
  });

  test.each(tableNames)('begins with an empty table of %s', async (name) =>
    expect(await store[name].all()).toEqual([]),
  );

  test('gives back a row as it was put', async () => {
    await store.pages.put(pageRow());
    expect(await store.pages.get('tab:1')).toEqual(pageRow());
    expect(await store.pages.get('tab:2')).toBeUndefined();
  });

  test('gives back the bytes of a document as bytes', async () => {
    const body = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const answer = { url: 'https://a.example/', status: 200, contentType: '', body };
    await store.documents.put({ id: answer.url, answer, staleAt: 1 });
    const [row] = await store.documents.all();
    expect(row?.answer.body).toBeInstanceOf(Uint8Array);
    expect(row).toEqual({ id: answer.url, answer, staleAt: 1 });
    expect(await store.documents.get(answer.url)).toEqual(row);
    expect(await store.documents.where('staleAt', 1)).toEqual([row]);
    expect(await store.documents.change(answer.url, (same) => same)).toEqual(row);
  });

  test('keeps one row for an id, the last', async () => {
    await store.pages.put(pageRow({ asked: false }));
    await store.pages.put(pageRow({ asked: true }));
    expect(await store.pages.all()).toEqual([pageRow({ asked: true })]);
  });

  test('finds rows by a member, and no others', async () => {
    for (const id of ['a', 'b', 'c'])
      await store.jobs.put(jobRow({ id, state: id === 'b' ? 'needs-access' : 'queued' }));
    const ids = (await store.jobs.where('state', 'queued')).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['a', 'c']);
    expect(await store.jobs.where('state', 'running')).toEqual([]);
  });

  test('finds rows by any of several values of a member', async () => {
    for (const id of ['a', 'b', 'c'])
      await store.jobs.put(jobRow({ id, state: id === 'b' ? 'needs-access' : 'queued' }));
    const ids = async (states: readonly JobRow['state'][]) =>
      (await store.jobs.whereAny('state', states)).map(({ id }) => id).toSorted();
    expect(await ids(['queued', 'running'])).toEqual(['a', 'c']);
    expect(await ids(['queued', 'needs-access'])).toEqual(['a', 'b', 'c']);
    expect(await ids([])).toEqual([]);
  });

  test('finds what is wanted among many, and those alone, whether they lie close together or far apart', async () => {
    const ids = Array.from({ length: 400 }, (_, at) => `job ${at}`);
    await store.jobs.putAll(
      ids.map((id, at) => jobRow({ id, state: at % 2 ? 'queued' : 'running' })),
    );
    for (const step of [2, 20]) {
      const wanted = ids.filter((_, at) => at % step === 0).toReversed();
      const some = await store.jobs.some(['none', ...wanted]);
      expect(some.map(({ id }) => id)).toEqual(wanted);
      const any = await store.jobs.whereAny('id', wanted);
      expect(any.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
    }
  });

  test('finds all rows of many values, however many each has', async () => {
    const rows = Array.from({ length: 240 }, (_, at) =>
      findingRow({ id: `finding ${at}`, candidateId: `person ${at % 40}` }),
    );
    await store.findings.putAll(rows);
    const people = Array.from({ length: 20 }, (_, at) => `person ${at * 2}`);
    const found = await store.findings.whereAny('candidateId', people);
    expect(found.map(({ id }) => id).toSorted()).toEqual(
      rows.flatMap(({ id, candidateId }) => (people.includes(candidateId) ? [id] : [])).toSorted(),
    );
  });

  test('gives back those of several rows that there are, in the order asked for', async () => {
    await store.jobs.putAll([jobRow({ id: 'a' }), jobRow({ id: 'b' })]);
    const rows = await store.jobs.some(['b', 'none', 'a']);
    expect(rows.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('tells the ids, and the values of a member, without the rows', async () => {
    for (const id of ['a', 'b', 'c'])
      await store.jobs.put(jobRow({ id, state: id === 'b' ? 'needs-access' : 'queued' }));
    expect((await store.jobs.ids()).toSorted()).toEqual(['a', 'b', 'c']);
    expect((await store.jobs.values('state')).toSorted()).toEqual(['needs-access', 'queued']);
  });

  test('changes several rows in one step, and makes none', async () => {
    await store.jobs.putAll([jobRow({ id: 'a' }), jobRow({ id: 'b' }), jobRow({ id: 'c' })]);
    const changed = await store.jobs.changeAll(['a', 'none', 'c'], (row) => ({ ...row, tries: 7 }));
    expect(changed.map(({ id }) => id)).toEqual(['a', 'c']);
    const tries = Object.fromEntries((await store.jobs.all()).map((row) => [row.id, row.tries]));
    expect(tries).toEqual({ a: 7, b: jobRow({ id: 'b' }).tries, c: 7 });
  });

  test('changes a row and hands it back', async () => {
    await store.pages.put(pageRow());
    const changed = await store.pages.change('tab:1', (row) => ({ ...row, asked: true }));
    expect(changed).toEqual(pageRow({ asked: true }));
    expect(await store.pages.get('tab:1')).toEqual(changed);
  });

  test('makes no row by changing one that is not there', async () => {
    expect(await store.pages.change('tab:1', (row) => row)).toBeUndefined();
    expect(await store.pages.all()).toEqual([]);
  });

  test('loses no change when many come at once', async () => {
    await store.jobs.put(jobRow({ id: 'a' }));
    const more = () => store.jobs.change('a', (row) => ({ ...row, tries: row.tries + 1 }));
    await Promise.all(Array.from({ length: 25 }, more));
    expect(await store.jobs.get('a')).toEqual(jobRow({ id: 'a', tries: 25 }));
  });

  test('loses no row when many are put at once', async () => {
    const tabs = Array.from({ length: 25 }, (_, tabId) => tabId);
    await Promise.all(tabs.map((tabId) => store.pages.put(pageRow({ tabId }))));
    const rows = await store.pages.all();
    expect(rows.map(({ tabId }) => tabId).toSorted((one, other) => one - other)).toEqual(tabs);
  });

  test('goes on after a change that threw, and keeps the row', async () => {
    await store.pages.put(pageRow());
    const failing = store.pages.change('tab:1', () => {
      throw new Error('a bug');
    });
    await expect(failing).rejects.toThrow('a bug');
    expect(await store.pages.get('tab:1')).toEqual(pageRow());
    await store.pages.put(pageRow({ asked: true }));
    expect(await store.pages.get('tab:1')).toEqual(pageRow({ asked: true }));
  });

  test('removes what is named, and minds nothing that is not there', async () => {
    for (const tabId of [1, 2, 3]) await store.pages.put(pageRow({ tabId }));
    await store.pages.remove(['tab:1', 'tab:3', 'tab:9']);
    await store.pages.remove([]);
    expect((await store.pages.all()).map(({ tabId }) => tabId)).toEqual([2]);
  });

  test('tells a screen what there is, and again after every change', async () => {
    const seen: number[] = [];
    const stop = store.watch(
      ({ pages }) => pages.all(),
      (rows) => seen.push(rows.length),
    );
    await vi.waitFor(() => expect(seen.at(-1)).toBe(0), { interval: 1 });
    await store.pages.put(pageRow({ tabId: 1 }));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1), { interval: 1 });
    await store.pages.put(pageRow({ tabId: 2 }));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(2), { interval: 1 });
    await store.pages.remove(['tab:1']);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(1), { interval: 1 });
    stop();
  });

  test('tells a screen that has stopped nothing more', async () => {
    const listen = vi.fn();
    const other = vi.fn();
    const stop = store.watch(({ pages }) => pages.all(), listen);
    const stopOther = store.watch(({ pages }) => pages.all(), other);
    await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(1), { interval: 1 });
    stop();
    await store.pages.put(pageRow());
    await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2), { interval: 1 });
    expect(listen).toHaveBeenCalledTimes(1);
    stopOther();
  });
});

describe('what is written together', () => {
  test('is written all, or not at all', async () => {
    const store = inDatabase();
    const failing = store.together(['jobs', 'pages'], async () => {
      await store.jobs.put(jobRow({ id: 'a' }));
      await store.pages.put(pageRow());
      throw new Error('a bug');
    });
    await expect(failing).rejects.toThrow('a bug');
    expect([...(await store.jobs.all()), ...(await store.pages.all())]).toEqual([]);

    const answer = await store.together(['jobs', 'pages'], async () => {
      await store.jobs.put(jobRow({ id: 'a' }));
      await store.pages.put(pageRow());
      return store.jobs.ids();
    });
    expect(answer).toEqual(['a']);
    expect(await store.pages.all()).toHaveLength(1);
  });
});

describe('S49: private windows', () => {
  test('leave nothing in the database', async () => {
    const before = (await indexedDB.databases()).map(({ name }) => name);
    const open = vi.spyOn(indexedDB, 'open');
    const store = sessionStore();
    for (const tabId of [1, 2]) await store.pages.put(pageRow({ tabId }));
    await store.pages.change('tab:1', (row) => ({ ...row, asked: true }));
    await store.pages.remove(['tab:2']);
    expect(await store.pages.all()).toHaveLength(1);
    expect(open).not.toHaveBeenCalled();
    const after = (await indexedDB.databases()).map(({ name }) => name);
    expect(after.filter((name) => !before.includes(name))).toEqual([]);
  });

  test('leave nothing in the storage that outlives the browser', async () => {
    await sessionStore().pages.put(pageRow());
    expect(await browser.storage.local.get(null)).toEqual({});
    expect(await browser.storage.sync.get(null)).toEqual({});
  });

  test('are seen by a screen that opens a store of its own', async () => {
    await sessionStore().pages.put(pageRow());
    expect(await sessionStore().pages.get('tab:1')).toEqual(pageRow());
  });
});

test('a screen of a private window that has stopped leaves no listener behind', () => {
  const stop = sessionStore().watch(
    ({ pages }) => pages.all(),
    () => {},
  );
  expect(browser.storage.session.onChanged.hasListeners()).toBe(true);
  stop();
  expect(browser.storage.session.onChanged.hasListeners()).toBe(false);
});

test('of what a screen was told earlier nothing is kept', async () => {
  const store = inDatabase();
  const listen = vi.fn();
  const stop = store.watch(({ pages }) => pages.all(), listen);
  await vi.waitFor(() => expect(listen).toHaveBeenCalledTimes(1), { interval: 1 });
  await store.pages.put(pageRow());
  await vi.waitFor(() => expect(listen).toHaveBeenCalledTimes(2), { interval: 1 });
  expect(Object.keys(Dexie.cache).filter((name) => name.includes('/stores'))).toEqual([]);
  stop();
});

test('a screen that no change concerns is asked anew after many, for until then each is noted', async () => {
  const database = openDatabase('idle');
  databases.push(database);
  const store = dexieStore(database);
  const read = vi.fn(() => store.corrections.all());
  const stop = store.watch(read, () => {});
  const change = async (times: number) => {
    for (let at = 0; at < times; at += 1) await store.pages.put(pageRow());
  };
  await vi.waitFor(() => expect(read).toHaveBeenCalled(), { interval: 1 });
  await change(50);
  const asked = read.mock.calls.length;
  await change(500);
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(asked + 1), { interval: 1 });
  stop();
});

describe('a screen that is told no more often than it can be drawn', () => {
  const begun = (restMs: number) => {
    const store = inDatabase();
    const seen: number[] = [];
    const read = vi.fn(() => store.pages.all());
    const stop = store.watch(read, (rows) => seen.push(rows.length), restMs);
    return { store, seen, read, stop };
  };

  test('is told of a change when it has rested, and not before', async () => {
    const hurried = begun(60_000);
    await vi.waitFor(() => expect(hurried.seen).toEqual([0]), { interval: 1 });
    await hurried.store.pages.put(pageRow());
    const rested = begun(20);
    await vi.waitFor(() => expect(rested.seen).toEqual([0]), { interval: 1 });
    await rested.store.pages.put(pageRow());
    await vi.waitFor(() => expect(rested.seen).toEqual([0, 1]), { interval: 1 });
    expect(hurried.seen).toEqual([0]);
    hurried.stop();
    rested.stop();
  });

  test('reads what follows each other closely together, and the last of it in any case', async () => {
    const { store, seen, read, stop } = begun(100);
    await vi.waitFor(() => expect(seen).toEqual([0]), { interval: 1 });
    for (let tabId = 1; tabId <= 40; tabId += 1) await store.pages.put(pageRow({ tabId }));
    await vi.waitFor(() => expect(seen.at(-1)).toBe(40), { interval: 1 });
    expect(read.mock.calls.length).toBeLessThan(20);
    await store.pages.remove(['tab:1']);
    await vi.waitFor(() => expect(seen.at(-1)).toBe(39), { interval: 1 });
    stop();
  });

  test('is told something while changes never cease', async () => {
    const { store, seen, stop } = begun(10);
    let isOver = false;
    const changing = (async () => {
      for (let at = 0; !isOver; at += 1) await store.pages.put(pageRow({ asked: at % 2 === 0 }));
    })();
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(3), { interval: 1 });
    isOver = true;
    await changing;
    stop();
  });

  test('is told nothing more once it has stopped', async () => {
    const { store, seen, stop } = begun(10);
    await vi.waitFor(() => expect(seen).toEqual([0]), { interval: 1 });
    await store.pages.put(pageRow());
    stop();
    await new Promise((done) => setTimeout(done, 40));
    expect(seen).toEqual([0]);
  });
});

test('a database that the browser has closed is opened again', async () => {
  const database = openDatabase('closed');
  databases.push(database);
  const store = dexieStore(database);
  await store.pages.put(pageRow());
  database.close();
  expect(database.isOpen()).toBe(false);
  expect(await store.pages.all()).toEqual([pageRow()]);
});

describe('what the database hands over', () => {
  const getAll = { store: IDBObjectStore.prototype.getAll, index: IDBIndex.prototype.getAll };
  let rows = 0;

  beforeEach(() => {
    rows = 0;
    const counted = <Way extends (...all: never[]) => IDBRequest<unknown[]>>(way: Way) =>
      function (this: unknown, ...all: never[]) {
        const request = way.apply(this, all);
        request.addEventListener('success', () => {
          rows += request.result.length;
        });
        return request;
      } as Way;
    IDBObjectStore.prototype.getAll = counted(getAll.store);
    IDBIndex.prototype.getAll = counted(getAll.index);
  });
  afterEach(() => {
    IDBObjectStore.prototype.getAll = getAll.store;
    IDBIndex.prototype.getAll = getAll.index;
  });

  test('of files chosen here and there is no other file', async () => {
    const store = inDatabase();
    const ids = Array.from({ length: 600 }, (_, at) => `file:${(at * 7919) % 10_007}`);
    await store.files.putAll(ids.map((id) => ({ id, body: new Uint8Array(8) })));
    const chosen = ids.filter((_, at) => at % 20 === 0);
    expect(await store.files.some(chosen)).toHaveLength(chosen.length);
    expect(rows).toBeLessThanOrEqual(chosen.length);
  });

  test('of findings of many people is each once, where each has one, and seldom another where they have more', async () => {
    const store = inDatabase();
    const people = Array.from({ length: 100 }, (_, at) => `person ${String(at).padStart(3, '0')}`);
    for (const each of [1, 6]) {
      await store.findings.putAll(
        people.flatMap((candidateId) =>
          Array.from({ length: each }, (_, at) =>
            findingRow({ id: `${candidateId}, ${at}`, candidateId }),
          ),
        ),
      );
      rows = 0;
      const found = await store.findings.whereAny('candidateId', people);
      expect(found).toHaveLength(each * people.length);
      expect(rows).toBeLessThanOrEqual((each === 1 ? 1 : each + 1) * people.length + 20);
    }
  });
});
