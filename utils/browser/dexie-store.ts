import { Dexie, type IndexableType, liveQuery, type Table } from 'dexie';

import type { Shelf } from '@/utils/model/shelf';
import { type Store, type Tables, tableNames } from '@/utils/model/store';

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
    together: (names, step) => ready(() => db.transaction('rw', [...names], step)),
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
  const some = async (ids: readonly string[]): Promise<Row[]> =>
    (await table.bulkGet([...ids])).filter((row) => row !== undefined);
  const changeAll = (ids: readonly string[], change: (row: Row) => Row): Promise<Row[]> =>
    ready(() =>
      table.db.transaction('rw', table, async () => {
        const changed = (await some(ids)).map(change);
        await table.bulkPut(changed);
        return changed;
      }),
    );
  return {
    get: (id) => ready(() => table.get(id)),
    some: (ids) => ready(() => some(ids)),
    all: () => ready(() => table.toArray()),
    ids: () => ready(() => table.toCollection().primaryKeys()),
    where: (member, value: IndexableType) =>
      ready(() => table.where(member).equals(value).toArray()),
    // Dexie goes through `anyOf` with a cursor, step by step; questions for each value are answered in one go.
    whereAny: (member, values: readonly IndexableType[]) =>
      ready(() =>
        Dexie.Promise.all(
          [...new Set(values)].map((value) => table.where(member).equals(value).toArray()),
        ).then((found) => found.flat()),
      ),
    beyond: ([one, other], [value, above], most = Number.POSITIVE_INFINITY) =>
      ready(() =>
        table
          .where(`[${one}+${other}]`)
          .between([value, above], [value, Dexie.maxKey], false, true)
          .limit(most)
          .toArray(),
      ),
    // The keys of an index are the values that its member has.
    values: <Member extends keyof Row>(member: Member & string) =>
      ready(
        () =>
          table.orderBy(member).uniqueKeys() as PromiseLike<unknown> as PromiseLike<
            (Row[Member] & (string | number))[]
          >,
      ),
    put: (row) => ready(() => table.put(row).then(() => undefined)),
    putAll: (rows) => ready(() => table.bulkPut([...rows]).then(() => undefined)),
    change: async (id, change) => (await changeAll([id], change))[0],
    changeAll,
    remove: (ids) => ready(() => table.bulkDelete([...ids])),
  };
}
