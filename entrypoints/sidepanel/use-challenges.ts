import { useCallback } from 'react';

import { useLive } from '@/components/use-live';
import { isAskedOf } from '@/utils/credentials/same-person';
import type { ChallengeRow } from '@/utils/model/holder-proof';
import type { CandidateRow, Store } from '@/utils/model/store';

/** The questions that were put to a person, the latest first. */
export const useChallenges = (
  store: Store,
  candidate: CandidateRow | undefined,
): readonly ChallengeRow[] => {
  const person = candidate?.key ?? '';
  const asked = useLive(
    useCallback(
      (listen: (rows: readonly ChallengeRow[]) => void) =>
        store.watch(
          async ({ challenges }) =>
            (await challenges.where('person', person)).toSorted((one, other) =>
              other.madeAt.localeCompare(one.madeAt),
            ),
          listen,
        ),
      [store, person],
    ),
  );
  return candidate && asked ? asked.filter((row) => isAskedOf(row, candidate)) : [];
};
