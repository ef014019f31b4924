import { useCallback } from 'react';

import { useLive } from '@/components/use-live';
import { type CandidateRow, type Store, WALLET } from '@/utils/model/store';

/** The user as one who holds credentials; nothing while there are none. Their credentials are not read for it. */
export function useOwn(store: Store, isWanted = true): CandidateRow | undefined {
  return useLive(
    useCallback(
      (listen: (row: CandidateRow | undefined) => void) =>
        store.watch(
          async ({ candidates }) => (isWanted ? candidates.get(WALLET) : undefined),
          listen,
        ),
      [store, isWanted],
    ),
  );
}
