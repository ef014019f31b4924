import { browser } from 'wxt/browser';

import { inTurn } from '@/utils/browser/in-turn';

type Emails = Readonly<Record<string, readonly string[]>>;

/** E-mail addresses by whom they belong to: in memory that the browser clears, never in the database. */
export function sessionEmails(key: string) {
  const next = inTurn();

  async function all(): Promise<Emails> {
    const held = await browser.storage.session.get(key);
    // Written below and by nobody else.
    return (held[key] ?? {}) as Emails;
  }

  /** Several pages may be read at once, and none may lose what another has just added. */
  const change = (changed: (emails: Emails) => Emails): Promise<void> =>
    next(async () => browser.storage.session.set({ [key]: changed(await all()) }));

  return {
    all,

    async of(id: string): Promise<readonly string[]> {
      return (await all())[id] ?? [];
    },

    async add(id: string, emails: readonly string[]): Promise<void> {
      if (emails.length === 0) return;
      await change((known) => ({
        ...known,
        [id]: [...new Set([...(known[id] ?? []), ...emails])],
      }));
    },

    async forget(ids: readonly string[]): Promise<void> {
      const gone = new Set(ids);
      await change((known) =>
        Object.fromEntries(Object.entries(known).filter(([id]) => !gone.has(id))),
      );
    },
  };
}
