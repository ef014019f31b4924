import { type IndexableType, liveQuery, type Table } from 'dexie';

import { type Shelf, type Shelves, type Store, type Tables, tableNames } from '@/utils/model/store';

import type { Database } from './db';

/** The store of ordinary windows: IndexedDB, watched through Dexie's live queries. */
export function dexieStore(db: Database): Store {
  const opened = async () => {
    if (!db.isOpen()) await db.open();
  };
  const shelves = Object.fromEntries(
    tableNames.map((name) => [name, shelfOf(db.table(name), opened)]),
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
  opened: () => Promise<void>,
): Shelf<Row> {
  return {
    async get(id) {
      await opened();
      return table.get(id);
    },
    async all() {
      await opened();
      return table.toArray();
    },
    async where(member, value: IndexableType) {
      await opened();
      return table.where(member).equals(value).toArray();
    },
    async put(row) {
      await opened();
      await table.put(row);
    },
    async change(id, change) {
      await opened();
      return table.db.transaction('rw', table, async () => {
        const row = await table.get(id);
        if (!row) return undefined;
        const changed = change(row);
        await table.put(changed);
        return changed;
      });
    },
    async remove(ids) {
      await opened();
      await table.bulkDelete([...ids]);
    },
  };
}

export type { Shelves };
