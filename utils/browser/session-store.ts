import { browser } from 'wxt/browser';

import { decodeBase64Url, encodeBase64Url } from '@/utils/lib/base64url';
import type { Shelf } from '@/utils/model/shelf';
import {
  type DocumentRow,
  type FileRow,
  type Store,
  type Tables,
  tableNames,
} from '@/utils/model/store';

import { inTurn } from './in-turn';

/** A store in memory that the browser clears, never the database: of private windows, or where there is no database. */
export function sessionStore(prefix: 'private:' | 'lasting:' = 'private:'): Store {
  const keyOf = (name: string) => `${prefix}${name}`;
  const plain = Object.fromEntries(
    tableNames.map((name) => [name, shelfOf(keyOf(name), asItIs)]),
    // fromEntries forgets which name has which row; `tableNames` has every name once.
  ) as unknown as { [Name in keyof Tables]: Shelf<Tables[Name]> };
  const shelves = {
    ...plain,
    documents: shelfOf(keyOf('documents'), bodyOfAnswer),
    files: shelfOf(keyOf('files'), bodyOfFile),
  };

  return {
    ...shelves,
    together: (_names, step) => step(),
    watch(read, listen) {
      let current = true;
      const tell = async () => {
        const answer = await read(shelves);
        if (current) listen(answer);
      };
      const onChanged = (changes: Record<string, unknown>) => {
        if (Object.keys(changes).some((key) => key.startsWith(prefix))) void tell();
      };
      browser.storage.session.onChanged.addListener(onChanged);
      void tell();
      return () => {
        current = false;
        browser.storage.session.onChanged.removeListener(onChanged);
      };
    },
  };
}

/** How a row lies in the storage, which holds nothing but JSON. */
interface Form<Row, Kept> {
  readonly pack: (row: Row) => Kept;
  readonly unpack: (kept: Kept) => Row;
}

type AnyRow = { readonly id: string };

const asItIs: Form<AnyRow, AnyRow> = { pack: (row) => row, unpack: (row) => row };

type KeptDocument = Omit<DocumentRow, 'answer'> & {
  readonly answer: Omit<DocumentRow['answer'], 'body'> & { readonly body: string };
};

const bodyOfAnswer: Form<DocumentRow, KeptDocument> = {
  pack: ({ answer, ...row }) => ({
    ...row,
    answer: { ...answer, body: encodeBase64Url(answer.body) },
  }),
  unpack: ({ answer, ...row }) => ({ ...row, answer: { ...answer, body: bytesOf(answer.body) } }),
};

type KeptFile = Omit<FileRow, 'body'> & { readonly body: string };

const bodyOfFile: Form<FileRow, KeptFile> = {
  pack: ({ body, ...row }) => ({ ...row, body: encodeBase64Url(body) }),
  unpack: ({ body, ...row }) => ({ ...row, body: bytesOf(body) }),
};

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = decodeBase64Url(text);
  return bytes.ok ? bytes.value : new Uint8Array();
}

function shelfOf<Row extends AnyRow, Kept>(
  key: string,
  { pack, unpack }: Form<Row, Kept>,
): Shelf<Row> {
  const next = inTurn();
  const read = async (): Promise<Record<string, Row>> => {
    const held = await browser.storage.session.get(key);
    // Written by `write` below and by nobody else.
    return mapped((held[key] ?? {}) as Record<string, Kept>, unpack);
  };
  const write = (rows: Record<string, Row>) =>
    browser.storage.session.set({ [key]: mapped(rows, pack) });

  const changeAll = (ids: readonly string[], change: (row: Row) => Row): Promise<Row[]> =>
    next(async () => {
      const rows = await read();
      const changed = ids.flatMap((id) => {
        const row = rows[id];
        return row ? [change(row)] : [];
      });
      if (changed.length > 0) await write({ ...rows, ...byId(changed) });
      return changed;
    });

  return {
    get: async (id) => (await read())[id],
    async some(ids) {
      const rows = await read();
      return ids.flatMap((id) => rows[id] ?? []);
    },
    all: async () => Object.values(await read()),
    ids: async () => Object.keys(await read()),
    where: async (member, value) =>
      Object.values(await read()).filter((row) => row[member] === value),
    async whereAny(member, values) {
      const wanted = new Set<unknown>(values);
      return Object.values(await read()).filter((row) => wanted.has(row[member]));
    },
    beyond: async ([one, other], [value, above], most) =>
      Object.values(await read())
        .filter((row) => row[one] === value && Number(row[other] ?? Number.NaN) > above)
        .toSorted((before, after) => Number(before[other]) - Number(after[other]))
        .slice(0, most),
    latest: async ([one, other], value, most) =>
      Object.values(await read())
        .filter((row) => row[one] === value && row[other] !== undefined)
        .toSorted((before, after) => (before[other] < after[other] ? 1 : -1))
        .slice(0, most),
    count: async (member, value) =>
      Object.values(await read()).filter((row) => row[member] === value).length,
    async values<Member extends keyof Row>(member: Member & string) {
      const held = Object.values(await read()).map((row) => row[member]);
      // Only what can be a key is asked for.
      return [...new Set(held)] as (Row[Member] & (string | number))[];
    },
    put: (row) => next(async () => write({ ...(await read()), [row.id]: row })),
    putAll: (rows) => next(async () => write({ ...(await read()), ...byId(rows) })),
    change: async (id, change) => (await changeAll([id], change))[0],
    changeAll,
    remove: (ids) =>
      next(async () => {
        const gone = new Set(ids);
        const rows = Object.entries(await read()).filter(([id]) => !gone.has(id));
        await write(Object.fromEntries(rows));
      }),
  };
}

const byId = <Row extends AnyRow>(rows: readonly Row[]): Record<string, Row> =>
  Object.fromEntries(rows.map((row) => [row.id, row]));

const mapped = <From, To>(rows: Record<string, From>, change: (row: From) => To) =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, change(row)]));
