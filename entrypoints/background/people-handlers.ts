import { readPolicy } from '@/utils/browser/policy';
import type { Handlers } from '@/utils/browser/serve';
import { readSettings } from '@/utils/browser/settings';
import { fail } from '@/utils/lib/result';
import { untilUnder } from '@/utils/model/policy';
import { SAVED_TAB } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';
import { knownEmails } from './known-emails';
import { findingIn, type Parts } from './parts';
import { forgetSaved, removePerson, restorePerson, savePerson } from './saved-people';

type Rows =
  | 'person/compare'
  | 'person/same'
  | 'saved/add'
  | 'saved/change'
  | 'saved/remove'
  | 'saved/restore'
  | 'saved/check';

const UNDO_MS = 10_000;

/** Whose a credential is, and who is kept. Nobody of a private window is. */
export function peopleHandlers({ around, queue, refresh }: Parts): Pick<Handlers, Rows> {
  const { lasting, passing, clock } = around;
  const now = () => new Date(clock.now());

  return {
    async 'person/compare'({ candidateId, email }) {
      for (const store of [lasting, passing]) {
        const candidate = await store.candidates.get(candidateId);
        if (!candidate) continue;
        await knownEmails.add(candidateId, [email]);
        await refresh(store, candidate.tabId);
      }
    },

    async 'person/same'({ findingId, same }) {
      const found = await findingIn(around, findingId);
      if (!found) return;
      await found.store.findings.change(findingId, ({ owner: _, ...row }) =>
        undrawn(same ? { ...row, owner: 'you' } : row),
      );
      await refresh(found.store, found.row.tabId);
    },

    async 'saved/add'({ candidateId }) {
      const { retentionDays } = await readSettings();
      const id = await savePerson(lasting, candidateId, retentionDays, now());
      if (!id) return fail('private', 'nobody of a private window is saved');
      await refresh(lasting, SAVED_TAB);
      return undefined;
    },

    async 'saved/change'({ savedId, notes, until }) {
      const policy = await readPolicy();
      await lasting.saved.change(savedId, (row) => ({
        ...row,
        ...(notes !== undefined && { notes }),
        ...(until !== undefined && { until: untilUnder(policy, row.savedAt, until) }),
      }));
    },

    async 'saved/remove'({ savedId }) {
      await removePerson(lasting, savedId, now());
      setTimeout(() => void forgetSaved(lasting, now()), UNDO_MS + 500);
    },

    async 'saved/restore'({ savedId }) {
      await restorePerson(lasting, savedId);
    },

    async 'saved/check'({ savedId }) {
      await queue.add(lasting, await lasting.findings.where('candidateId', savedId));
      await refresh(lasting, SAVED_TAB);
    },
  };
}
