import { browser } from 'wxt/browser';

import { inTurn } from '@/utils/browser/in-turn';

const KEY = 'known-emails';
const next = inTurn();

/** Addresses that a page shows or the user types: in memory while the tab is open, never in the database. */
export const knownEmails = {
  async of(candidateId: string): Promise<readonly string[]> {
    return (await read())[candidateId] ?? [];
  },

  /** Of everybody, by candidate. */
  all: (): Promise<Known> => read(),

  async add(candidateId: string, emails: readonly string[]): Promise<void> {
    if (emails.length === 0) return;
    await change((all) => ({
      ...all,
      [candidateId]: [...new Set([...(all[candidateId] ?? []), ...emails])],
    }));
  },

  async forget(candidateIds: readonly string[]): Promise<void> {
    const gone = new Set(candidateIds);
    await change((all) => Object.fromEntries(Object.entries(all).filter(([id]) => !gone.has(id))));
  },
};

type Known = Readonly<Record<string, readonly string[]>>;

/** Several pages may be read at once, and none may lose what another has just added. */
const change = (changed: (all: Known) => Known): Promise<void> =>
  next(async () => browser.storage.session.set({ [KEY]: changed(await read()) }));

async function read(): Promise<Known> {
  const held = await browser.storage.session.get(KEY);
  // Written above and by nobody else.
  return (held[KEY] ?? {}) as Known;
}
