import { useCallback } from 'react';

import { useLive } from '@/components/use-live';
import { say, sayDate } from '@/components/words';
import type { SavedPostingRow, Store } from '@/utils/model/store';

import type { Tell } from '../sidepanel/use-tell';

interface Props {
  readonly store: Store;
  readonly postingId: string;
  readonly tell: Tell;
}

/** The posting that is looked at, to be kept beside others; once it is, how long. */
export function KeepPosting({ store, postingId, tell }: Props) {
  const saved = useLive(
    useCallback(
      (listen: (row: SavedPostingRow | 'none') => void) =>
        store.watch(async (rows) => (await rows.savedPostings.get(postingId)) ?? 'none', listen),
      [store, postingId],
    ),
  );
  if (!saved) return null;
  const row = saved === 'none' || saved.removedAt !== undefined ? undefined : saved;
  return row ? (
    <p className="soft">{say('plan_saved', sayDate(row.until))}</p>
  ) : (
    <button
      type="button"
      className="text-button"
      onClick={() => void tell('saved-posting/add', { postingId })}
    >
      {say('plan_save')}
    </button>
  );
}
