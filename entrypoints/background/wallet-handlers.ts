import type { Handlers } from '@/utils/browser/serve';
import { changeSettings } from '@/utils/browser/settings';
import { fail } from '@/utils/lib/result';
import type { FindingRow } from '@/utils/model/finding-row';
import { WALLET, WALLET_TAB } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';

import { addToWallet } from './add-to-wallet';
import { opened } from './file-handlers';
import { keepText } from './fit-text';
import { linkEmails } from './link-emails';
import { adopt, rememberOwn } from './own-person';
import { ownThings } from './own-things';
import type { Parts } from './parts';
import { forgetRemoved, REMOVED, UNDO_MS } from './removed-from-wallet';
import { writtenByHand } from './written-by-hand';

type Rows = Extract<keyof Handlers, `wallet/${string}`>;

/** The user's own credentials. They lie in the database alone: nothing of a private window comes to them. */
export function walletHandlers({ around, queue, refresh }: Parts): Pick<Handlers, Rows> {
  const { lasting: store, clock } = around;
  const environment = around.environmentFor(store);
  const now = () => new Date(clock.now());
  const own = () => store.findings.where('candidateId', WALLET);

  return {
    async 'wallet/add-file'({ intakeId, ...file }) {
      const brought = ownThings(await opened(file, environment));
      const { atOnce } = await addToWallet(store, intakeId, brought, environment);
      await queue.add(store, atOnce);
      await refresh(store, WALLET_TAB);
    },

    // Whoever pastes a link says by that whom to ask.
    async 'wallet/add-text'({ intakeId, text, scanned }) {
      const { brought, emails } = writtenByHand(text);
      const { added, atOnce } = await addToWallet(store, intakeId, brought, environment);
      for (const { id, resultId } of added) {
        const email = emails.get(resultId);
        if (email) await linkEmails.add(id, [email]);
      }
      const isLink = !scanned && brought.every(({ kind }) => kind === 'link');
      await queue.add(store, isLink ? added.filter(({ collection }) => !collection) : atOnce);
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/told'({ of }) {
      if (of === 'intake') return void (await store.intakes.remove(await store.intakes.ids()));
      const ids = (await own()).flatMap(({ id, before }) => (before ? [id] : []));
      await store.findings.changeAll(ids, ({ before: _, ...row }) => undrawn(row));
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/check'({ always }) {
      if (always.length > 0)
        await changeSettings((settings) => ({
          ...settings,
          always: [...new Set([...settings.always, ...always])],
        }));
      await queue.add(store, (await own()).filter(isUnasked));
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/check-all'() {
      const ids = (await own()).filter(isChecked).map(({ id }) => id);
      const findings = await store.findings.changeAll(ids, withSealBefore);
      // Anew means from the issuers: a list from some minutes ago would say what it said then.
      await store.documents.remove(await store.documents.ids());
      await queue.add(store, findings);
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/stop'() {
      await queue.stop(store, await own());
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/me'({ candidateId }) {
      const person = candidateId ? await store.candidates.get(candidateId) : undefined;
      await rememberOwn(store, person);
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/adopt'(wanted) {
      await adopt(store, wanted, environment);
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/remove'({ findingId }) {
      await store.findings.change(findingId, (row) =>
        row.candidateId === WALLET
          ? undrawn({ ...row, candidateId: REMOVED, removedAt: now().toISOString() })
          : row,
      );
      await refresh(store, WALLET_TAB);
      setTimeout(() => void forgetRemoved(store, now()), UNDO_MS + 500);
    },

    async 'wallet/restore'({ findingId }) {
      const row = await store.findings.change(findingId, ({ removedAt: _, ...one }) =>
        one.candidateId === REMOVED ? undrawn({ ...one, candidateId: WALLET }) : one,
      );
      if (row?.candidateId !== WALLET) return fail('own-gone', 'it was removed for good');
      await refresh(store, WALLET_TAB);
      return undefined;
    },

    async 'wallet/fit-text'({ tabId, text }) {
      await keepText(store, text, { tabId, now: new Date(clock.now()) });
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/fit'({ tabId }) {
      if (tabId !== undefined)
        await store.pages.change(`tab:${tabId}`, (row) => ({
          ...row,
          fitAskedAt: new Date(clock.now()).toISOString(),
        }));
      await refresh(store, WALLET_TAB);
    },
  };
}

const isUnasked = ({ state, collection }: FindingRow): boolean =>
  state === 'found' && collection === undefined;

const isChecked = ({ state }: FindingRow): boolean => state === 'done';

/** What was changed before and not read of yet stays as it was then. */
const withSealBefore = ({ before, ...row }: FindingRow): FindingRow => {
  const shape = before ?? row.appraisal?.seal.shape;
  return shape ? { ...row, before: shape } : row;
};
