import { Dexie, type IndexableType, type Table } from 'dexie';

import type { Shelf } from '@/utils/model/shelf';
import { type Store, type Tables, tableNames } from '@/utils/model/store';

import type { Database } from './db';
import { neighbourhoods } from './neighbourhoods';
import { watched, watchedAtRest } from './watched';

/** From so many on a question for each is dearer than one for all that lies between, if that is not too much. */
const MANY = 16;
const TOO_MANY_TIMES = 4;
/** Fewer than these are asked for one by one, whatever lies between them. */
const FEW = 4;
/** Their rows are long: none is read that is not wanted. */
const LONG: readonly (keyof Tables)[] = ['files', 'results', 'documents'];

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
    watch: (read, listen, restMs = 0) =>
      restMs > 0
        ? watchedAtRest(() => read(shelves), listen, restMs)
        : watched(() => read(shelves), listen),
  };
}

function shelfOf<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  ready: <Value>(step: () => PromiseLike<Value>) => Promise<Value>,
): Shelf<Row> {
  const isLong = LONG.some((name) => name === table.name);
  const some = (ids: readonly string[]): PromiseLike<Row[]> =>
    rowsOf(table.schema.primKey.name, ids, (few) => table.bulkGet([...few]).then(present)).then(
      (rows) => {
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.flatMap((id) => byId.get(id) ?? []);
      },
    );
  const changeAll = (ids: readonly string[], change: (row: Row) => Row): Promise<Row[]> =>
    ready(() =>
      table.db.transaction('rw', table, async () => {
        const changed = (await some(ids)).map(change);
        await table.bulkPut(changed);
        return changed;
      }),
    );

  /** The rows of some values and perhaps others: of many, those that lie close together are read in one go. */
  function rowsOf<Value extends string | number>(
    member: string,
    values: readonly Value[],
    each: (few: readonly Value[]) => PromiseLike<Row[]>,
  ): PromiseLike<Row[]> {
    if (values.length < MANY) return each(values);
    const parts = neighbourhoods([...new Set(values)]);
    return Dexie.Promise.all(parts.map((part) => near(member, part, each))).then((found) =>
      found.flat(),
    );
  }

  /** All rows between the first and the last of some values, where they are not many more than what is wanted. */
  function near<Value extends string | number>(
    member: string,
    values: readonly Value[],
    each: (few: readonly Value[]) => PromiseLike<Row[]>,
  ): PromiseLike<Row[]> {
    if (values.length < FEW) return each(values);
    const between = table.where(member).between(values[0], values.at(-1), true, true);
    /** Whoever asks for a few of very many waits for no count of all that lies between. */
    const counted = () => {
      const most = values.length * TOO_MANY_TIMES;
      const keys = between
        .clone()
        .limit(most + 1)
        .primaryKeys();
      return keys.then(({ length }) => (length > most ? each(values) : between.toArray()));
    };
    if (isLong) return counted();
    // As a rule each value has one row and nothing lies between: then there is nothing to be counted.
    const most = values.length;
    const rows = between
      .clone()
      .limit(most + 1)
      .toArray();
    return rows.then((found) => (found.length > most ? counted() : found));
  }

  return {
    get: (id) => ready(() => table.get(id)),
    some: (ids) => ready(() => some(ids)),
    all: () => ready(() => table.toArray()),
    ids: () => ready(() => table.toCollection().primaryKeys()),
    where: (member, value: IndexableType) =>
      ready(() => table.where(member).equals(value).toArray()),
    // Dexie goes through `anyOf` with a cursor, step by step; questions for each value are answered in one go.
    whereAny: (member, values: readonly (string | number)[]) =>
      ready(() => {
        const wanted = new Set<unknown>(values);
        const each = (few: readonly (string | number)[]): PromiseLike<Row[]> =>
          Dexie.Promise.all(few.map((value) => table.where(member).equals(value).toArray())).then(
            (found) => found.flat(),
          );
        return rowsOf(member, [...new Set(values)], each).then((rows) =>
          rows.filter((row) => wanted.has(row[member])),
        );
      }),
    beyond: ([one, other], [value, above], most = Number.POSITIVE_INFINITY) =>
      ready(() =>
        table
          .where(`[${one}+${other}]`)
          .between([value, above], [value, Dexie.maxKey], false, true)
          .limit(most)
          .toArray(),
      ),
    latest: ([one, other], value, most) =>
      ready(() =>
        table
          .where(`[${one}+${other}]`)
          .between([value, Dexie.minKey], [value, Dexie.maxKey])
          .reverse()
          .limit(most)
          .toArray(),
      ),
    count: (member, value: IndexableType) => ready(() => table.where(member).equals(value).count()),
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

const present = <Row>(rows: readonly (Row | undefined)[]): Row[] =>
  rows.filter((row) => row !== undefined);
