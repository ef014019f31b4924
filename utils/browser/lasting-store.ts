import { browser } from 'wxt/browser';

import type { Shelf } from '@/utils/model/shelf';
import { type Store, type Tables, tableNames, WALLET_TAB } from '@/utils/model/store';

import { type Database, openDatabase } from './db';
import { dexieStore } from './dexie-store';
import { sessionStore } from './session-store';
import { endTrouble, noteTrouble } from './troubles';

/** In storage.local once something was kept on purpose: a browser that runs out of room deletes the database and not this. */
const KEPT = 'kept';
/** Dexie counts in tens of the browser's versions. */
const DEXIE_VERSIONS = 10;
const onPurpose: readonly (keyof Tables)[] = [
  'trust',
  'saved',
  'corrections',
  'batches',
  'pathways',
  'savedPostings',
  'holderKeys',
];

type Step<Value> = (one: Store) => Promise<Value>;
type Through = <Value>(step: Step<Value>, isOnPurpose?: boolean) => Promise<Value>;

const steps = {
  through: [
    'get',
    'some',
    'all',
    'ids',
    'where',
    'whereAny',
    'beyond',
    'latest',
    'count',
    'values',
  ],
  writing: ['put', 'putAll', 'change', 'changeAll', 'remove'],
} as const satisfies Record<string, readonly (keyof Shelf<{ readonly id: string }>)[]>;

/**
 * The store of ordinary windows: the database, or memory where the browser lets none be opened. What is wrong is
 * said on every screen, and nothing is written over a database that this version does not understand.
 */
export function lastingStore(db: Database = openDatabase()): Store {
  const kept = dexieStore(db);
  let store: Store | undefined;
  /** Unknown to a worker that has just begun: the one before it may have died with a full disk. */
  let isFull = true;
  const chosen = choose(db, kept).then((one) => {
    store = one;
    return one;
  });

  // A step of a transaction must not wait, or the transaction ends; by then the store is known.
  const through: Through = (step) => (store ? step(store) : chosen.then(step));
  const writing: Through = (step, isOnPurpose) =>
    through(step).then((value) => {
      if (isFull) void endTrouble('full');
      isFull = false;
      if (isOnPurpose && store === kept) void noteKept();
      return value;
    }, refused);

  function refused(cause: unknown): never {
    if (isOfRoom(cause)) {
      isFull = true;
      void noteTrouble('full');
    }
    throw cause;
  }

  const shelves = Object.fromEntries(
    tableNames.map((name) => [name, shelfThrough(name, { through, writing })]),
    // fromEntries forgets which name has which row; `tableNames` has every name once.
  ) as unknown as { [Name in keyof Tables]: Shelf<Tables[Name]> };

  return {
    ...shelves,
    together: (names, step) => writing((one) => one.together(names, step)),
    watch(read, listen, restMs) {
      if (store) return store.watch(read, listen, restMs);
      let stop = () => {};
      let stopped = false;
      void chosen.then((one) => {
        if (!stopped) stop = one.watch(read, listen, restMs);
      });
      return () => {
        stopped = true;
        stop();
      };
    },
  };
}

function shelfThrough(name: keyof Tables, ways: Readonly<Record<'through' | 'writing', Through>>) {
  return Object.fromEntries(
    Object.entries(steps).flatMap(([way, own]) =>
      own.map((step) => [
        step,
        // The step of a shelf is handed what it is given, whatever that is.
        (...given: never[]) =>
          ways[way as keyof typeof steps](
            (one) => (one[name][step] as (...all: never[]) => Promise<unknown>)(...given),
            onPurpose.includes(name) || (name === 'findings' && given.some(holdsOwn)),
          ),
      ]),
    ),
  );
}

/** Among the findings of pages, those of the user's own credentials. */
const holdsOwn = (rows: unknown): boolean =>
  Array.isArray(rows) && rows.some(({ tabId }) => tabId === WALLET_TAB);

/** A database that cannot be opened is tried once more: the browser may have closed it a moment ago. */
async function choose(db: Database, kept: Store): Promise<Store> {
  // Asked before it is opened, for opening it makes one.
  void noteLoss(globalThis.indexedDB?.databases?.(), db.name);
  try {
    if (await opensAsOurs(db)) return kept;
    db.close();
    await noteTrouble('newer');
  } catch {
    await noteTrouble('memory');
  }
  return sessionStore('lasting:');
}

/** Dexie opens what a newer version wrote, and would write into it. */
async function opensAsOurs(db: Database): Promise<boolean> {
  await db.open().catch(() => db.open());
  return db.backendDB().version <= db.verno * DEXIE_VERSIONS;
}

/**
 * Empties the database, whether or not it is the store: one that is damaged or of a newer version, whose rows no shelf
 * reaches, is deleted. Throws where it stays.
 */
export async function removeDatabase(db: Database = openDatabase()): Promise<void> {
  if (!globalThis.indexedDB) return;
  const isOurs = await opensAsOurs(db).catch(() => false);
  if (isOurs) await Promise.all(tableNames.map((name) => db.table(name).clear()));
  db.close();
  if (!isOurs) await deleted(db.name);
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
    deleting.onblocked = () => reject(new Error('another window holds it open'));
  });
}

async function noteLoss(
  databases: Promise<readonly { readonly name?: string }[]> | undefined,
  name: string,
): Promise<void> {
  const [there, held] = await Promise.all([
    databases?.catch(() => undefined),
    browser.storage.local.get(KEPT),
  ]);
  if (held[KEPT] !== true || !there || there.some((one) => one.name === name)) return;
  await browser.storage.local.remove(KEPT);
  await noteTrouble('lost');
}

const noteKept = () => browser.storage.local.set({ [KEPT]: true });

/** Dexie wraps the browser's own error. */
function isOfRoom(cause: unknown): boolean {
  const { name, inner } = cause as { readonly name?: string; readonly inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && isOfRoom(inner));
}
