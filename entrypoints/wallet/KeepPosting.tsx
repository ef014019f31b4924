import { useCallback } from 'react';
import { browser } from 'wxt/browser';

import { useLive } from '@/components/use-live';
import { say, sayDate } from '@/components/words';
import type { SavedPostingRow } from '@/utils/model/saved-posting';
import type { Store } from '@/utils/model/store';

import type { Tell } from '../sidepanel/use-tell';

interface Props {
  readonly store: Store;
  readonly postingId: string;
  readonly tell: Tell;
  /** What it is compared with stands on the same page. */
  readonly onPage: boolean;
}

/** The posting that is looked at, to be kept beside others; once it is, how long. */
export function KeepPosting({ store, postingId, tell, onPage }: Props) {
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
    <p className="soft">
      {say('plan_saved', sayDate(row.until))}{' '}
      {onPage ? null : (
        <a href={browser.runtime.getURL('/wallet.html#plan')} target="_blank" rel="noreferrer">
          {say('plan_compare')}
        </a>
      )}
    </p>
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
