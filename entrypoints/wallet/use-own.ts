import { useCallback } from 'react';

import { useLive } from '@/components/use-live';
import { type CandidateRow, type Store, WALLET } from '@/utils/model/store';

/** The user as one who holds credentials; nothing while there are none. Their credentials are not read for it. */
export function useOwn(store: Store): CandidateRow | undefined {
  return useLive(
    useCallback(
      (listen: (row: CandidateRow | undefined) => void) =>
        store.watch((rows) => rows.candidates.get(WALLET), listen),
      [store],
    ),
  );
}
