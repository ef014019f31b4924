import type { Handlers } from '@/utils/browser/serve';
import { changeSettings } from '@/utils/browser/settings';
import type { FindingRow } from '@/utils/model/finding-row';
import { WALLET, WALLET_TAB } from '@/utils/model/store';

import { addToWallet } from './add-to-wallet';
import { opened } from './file-handlers';
import { linkEmails } from './link-emails';
import type { Parts } from './parts';
import { forgetRemoved, REMOVED, UNDO_MS } from './removed-from-wallet';
import { writtenByHand } from './written-by-hand';

type Rows = Extract<keyof Handlers, `wallet/${string}`>;

/** The user's own credentials. They lie in the database alone: nothing of a private window comes to them. */
export function walletHandlers({ around, queue, refresh }: Parts): Pick<Handlers, Rows> {
  const { lasting: store } = around;
  const environment = around.environmentFor(store);
  const own = () => store.findings.where('candidateId', WALLET);

  return {
    async 'wallet/add-file'({ intakeId, ...file }) {
      const brought = await opened(file, environment);
      const { atOnce } = await addToWallet(store, intakeId, brought, environment);
      await queue.add(store, atOnce);
      await refresh(store, WALLET_TAB);
    },

    // Whoever pastes a link says by that whom to ask.
    async 'wallet/add-text'({ intakeId, text }) {
      const { brought, emails } = writtenByHand(text);
      const { added, atOnce } = await addToWallet(store, intakeId, brought, environment);
      for (const { id, resultId } of added) {
        const email = emails.get(resultId);
        if (email) await linkEmails.add(id, [email]);
      }
      const isLink = brought.every(({ kind }) => kind === 'link');
      await queue.add(store, isLink ? added.filter(({ collection }) => !collection) : atOnce);
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/told'({ of }) {
      if (of === 'intake') return void (await store.intakes.remove(await store.intakes.ids()));
      const ids = (await own()).flatMap(({ id, before }) => (before ? [id] : []));
      await store.findings.changeAll(ids, ({ before: _, ...row }) => row);
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
      await queue.add(store, findings);
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/stop'() {
      await queue.stop(store, await own());
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/remove'({ findingId }) {
      await store.findings.change(findingId, (row) =>
        row.candidateId === WALLET ? { ...row, candidateId: REMOVED } : row,
      );
      await refresh(store, WALLET_TAB);
      setTimeout(() => void forgetRemoved(store, [findingId]), UNDO_MS + 500);
    },

    async 'wallet/restore'({ findingId }) {
      await store.findings.change(findingId, (row) =>
        row.candidateId === REMOVED ? { ...row, candidateId: WALLET } : row,
      );
      await refresh(store, WALLET_TAB);
    },

    async 'wallet/fit'() {
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
