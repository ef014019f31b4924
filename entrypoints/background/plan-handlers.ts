import type { Handlers } from '@/utils/browser/serve';
import { readSettings } from '@/utils/browser/settings';
import { fail } from '@/utils/lib/result';
import type { PlanRow } from '@/utils/model/plan';
import { WALLET } from '@/utils/model/store';

import { replan } from './own-plan';
import type { Parts } from './parts';
import {
  forgetSavedPostings,
  removeSavedPosting,
  restoreSavedPosting,
  savePosting,
  UNDO_MS,
} from './saved-postings';

type Rows = Extract<keyof Handlers, `plan/${string}` | `saved-posting/${string}`>;

/** What the user plans with their own credentials: postings side by side, and what the gaps are looked for against. */
export function planHandlers({ around }: Parts): Pick<Handlers, Rows> {
  const { lasting: store, clock } = around;
  const now = () => new Date(clock.now());
  const wanted = (): PlanRow => ({ id: WALLET, wantedAt: now().toISOString() });

  return {
    async 'plan/reckon'() {
      const known = await store.plans.change(WALLET, (row) => ({ ...row, ...wanted() }));
      if (!known) await store.plans.put(wanted());
      await replan(around);
    },

    async 'plan/aim'({ aim }) {
      const known = await store.plans.get(WALLET);
      const { aim: _, ...row } = known ?? wanted();
      await store.plans.put({ ...row, ...wanted(), ...(aim && { aim }) });
      await replan(around);
    },

    async 'saved-posting/add'({ postingId }) {
      const { retentionDays: days } = await readSettings();
      const refused = await savePosting(store, postingId, { days, now: now() });
      if (!refused) await replan(around);
      return refused;
    },

    async 'saved-posting/remove'({ postingId }) {
      await removeSavedPosting(store, postingId, now());
      await replan(around);
      setTimeout(() => void forgetSavedPostings(store, now()), UNDO_MS + 500);
    },

    async 'saved-posting/restore'({ postingId }) {
      const row = await restoreSavedPosting(store, postingId);
      if (!row) return fail('posting-gone', 'it was removed for good');
      await replan(around);
      return undefined;
    },
  };
}
