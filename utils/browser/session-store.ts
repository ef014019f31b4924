import { browser } from 'wxt/browser';

import { type Shelf, type Store, type Tables, tableNames } from '@/utils/model/store';

const keyOf = (name: string) => `private:${name}`;

/** The store of private windows: memory that the browser clears, never the database. */
export function sessionStore(): Store {
  const shelves = Object.fromEntries(
    tableNames.map((name) => [name, shelfOf(keyOf(name))]),
    // fromEntries forgets which name has which row; `tableNames` has every name once.
  ) as unknown as { [Name in keyof Tables]: Shelf<Tables[Name]> };

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

function shelfOf<Row extends { readonly id: string }>(key: string): Shelf<Row> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const next = last.then(step, step);
    last = next;
    return next;
  };
  const read = async (): Promise<Record<string, Row>> => {
    const held = await browser.storage.session.get(key);
    // Written by `write` below and by nobody else.
    return (held[key] ?? {}) as Record<string, Row>;
  };
  const write = (rows: Record<string, Row>) => browser.storage.session.set({ [key]: rows });

  return {
    get: async (id) => (await read())[id],
    all: async () => Object.values(await read()),
    where: async (member, value) =>
      Object.values(await read()).filter((row) => row[member] === value),
    put: (row) => inTurn(async () => write({ ...(await read()), [row.id]: row })),
    change: (id, change) =>
      inTurn(async () => {
        const rows = await read();
        const row = rows[id];
        if (!row) return undefined;
        const changed = change(row);
        await write({ ...rows, [id]: changed });
        return changed;
      }),
    remove: (ids) =>
      inTurn(async () => {
        const gone = new Set(ids);
        const rows = Object.entries(await read()).filter(([id]) => !gone.has(id));
        await write(Object.fromEntries(rows));
      }),
  };
}
