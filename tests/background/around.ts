import 'fake-indexeddb/auto';

import type { Surroundings } from '@/entrypoints/background/surroundings';
import { type Database, openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';
import { sessionStore } from '@/utils/browser/session-store';
import type { Ask } from '@/utils/lib/ask';
import { fail } from '@/utils/lib/result';
import { type Store, tableNames } from '@/utils/model/store';

import { clockAt, type ManualClock } from '../browser/manual-clock';

export const NOW = new Date('2026-06-01T12:00:00Z');

export interface TestSurroundings extends Surroundings {
  readonly clock: ManualClock;
  /** The network goes, or is there again. */
  readonly network: (online: boolean) => void;
  /** It is there again, and nobody is told. */
  readonly comesBackUnsaid: () => void;
}

const silence: Ask = async ({ url }) => fail('unreachable', url, { host: new URL(url).host });

/** Two empty stores, a clock that stands still, and whatever answers. */
export function aroundOf(ask: Ask = silence): TestSurroundings {
  const clock = clockAt(NOW.getTime());
  const listeners = new Set<() => void>();
  let isOnline = true;
  return {
    lasting: emptyStore(),
    passing: sessionStore(),
    clock,
    version: '1.0.0',
    isOnline: () => isOnline,
    onOnline: (listener) => void listeners.add(listener),
    network(online) {
      isOnline = online;
      if (online) for (const listener of listeners) listener();
    },
    comesBackUnsaid() {
      isOnline = true;
    },
    environmentFor: () => ({ ask, now: () => new Date(clock.now()) }),
  };
}

const databases: Database[] = [];

export function emptyStore(): Store {
  const database = openDatabase(`worker ${databases.length}`);
  databases.push(database);
  return dexieStore(database);
}

/** Every row of a store as one text, to search for what must not be there. */
export async function dumpOf(store: Store): Promise<string> {
  return JSON.stringify(await Promise.all(tableNames.map((name) => store[name].all())));
}
