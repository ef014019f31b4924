import { browser } from 'wxt/browser';

const KEY = 'known-emails';

/** Addresses that a page shows or the user types: in memory while the tab is open, never in the database. */
export const knownEmails = {
  async of(candidateId: string): Promise<readonly string[]> {
    return (await read())[candidateId] ?? [];
  },

  async add(candidateId: string, emails: readonly string[]): Promise<void> {
    if (emails.length === 0) return;
    const all = await read();
    const known = new Set([...(all[candidateId] ?? []), ...emails]);
    await browser.storage.session.set({ [KEY]: { ...all, [candidateId]: [...known] } });
  },

  async forget(candidateIds: readonly string[]): Promise<void> {
    const gone = new Set(candidateIds);
    const kept = Object.entries(await read()).filter(([id]) => !gone.has(id));
    await browser.storage.session.set({ [KEY]: Object.fromEntries(kept) });
  },
};

async function read(): Promise<Record<string, readonly string[]>> {
  const held = await browser.storage.session.get(KEY);
  // Written above and by nobody else.
  return (held[KEY] ?? {}) as Record<string, readonly string[]>;
}
