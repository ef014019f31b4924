import { type IndexableType, liveQuery, type Table } from 'dexie';

import { type Shelf, type Store, type Tables, tableNames } from '@/utils/model/store';

import type { Database } from './db';

/** The store of ordinary windows: IndexedDB, watched through Dexie's live queries. */
export function dexieStore(db: Database): Store {
  /** A database that the browser closed under a sleeping worker is opened again; an open one is not waited for. */
  const ready = <Value>(step: () => PromiseLike<Value>): Promise<Value> =>
    Promise.resolve(db.isOpen() ? step() : db.open().then(step));
  const shelves = Object.fromEntries(
    tableNames.map((name) => [name, shelfOf(db.table(name), ready)]),
    // fromEntries forgets which name has which row; `tableNames` has every name once.
  ) as { [Name in keyof Tables]: Shelf<Tables[Name]> };

  return {
    ...shelves,
    watch(read, listen) {
      const subscription = liveQuery(() => read(shelves)).subscribe(listen);
      return () => subscription.unsubscribe();
    },
  };
}

function shelfOf<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  ready: <Value>(step: () => PromiseLike<Value>) => Promise<Value>,
): Shelf<Row> {
  return {
    get: (id) => ready(() => table.get(id)),
    all: () => ready(() => table.toArray()),
    where: (member, value: IndexableType) =>
      ready(() => table.where(member).equals(value).toArray()),
    put: (row) => ready(() => table.put(row).then(() => undefined)),
    change: (id, change) =>
      ready(() =>
        table.db.transaction('rw', table, async () => {
          const row = await table.get(id);
          if (!row) return undefined;
          const changed = change(row);
          await table.put(changed);
          return changed;
        }),
      ),
    remove: (ids) => ready(() => table.bulkDelete([...ids])),
  };
}
