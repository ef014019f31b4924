import { browser } from 'wxt/browser';

import { decodeBase64Url, encodeBase64Url } from '@/utils/lib/base64url';
import {
  type DocumentRow,
  type FileRow,
  type Shelf,
  type Store,
  type Tables,
  tableNames,
} from '@/utils/model/store';

import { inTurn } from './in-turn';

const keyOf = (name: string) => `private:${name}`;

/** The store of private windows: memory that the browser clears, never the database. */
export function sessionStore(): Store {
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
    watch(read, listen) {
      let current = true;
      const tell = async () => {
        const answer = await read(shelves);
        if (current) listen(answer);
      };
      const onChanged = (changes: Record<string, unknown>) => {
        if (Object.keys(changes).some((key) => key.startsWith('private:'))) void tell();
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

  return {
    get: async (id) => (await read())[id],
    all: async () => Object.values(await read()),
    where: async (member, value) =>
      Object.values(await read()).filter((row) => row[member] === value),
    put: (row) => next(async () => write({ ...(await read()), [row.id]: row })),
    change: (id, change) =>
      next(async () => {
        const rows = await read();
        const row = rows[id];
        if (!row) return undefined;
        const changed = change(row);
        await write({ ...rows, [id]: changed });
        return changed;
      }),
    remove: (ids) =>
      next(async () => {
        const gone = new Set(ids);
        const rows = Object.entries(await read()).filter(([id]) => !gone.has(id));
        await write(Object.fromEntries(rows));
      }),
  };
}

const mapped = <From, To>(rows: Record<string, From>, change: (row: From) => To) =>
  Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, change(row)]));
