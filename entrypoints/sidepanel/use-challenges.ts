import { useCallback } from 'react';

import { useLive } from '@/components/use-live';
import type { ChallengeRow } from '@/utils/model/holder-proof';
import type { Store } from '@/utils/model/store';

/** The questions that were put to a person, the latest first. */
export const useChallenges = (store: Store, person = ''): readonly ChallengeRow[] =>
  useLive(
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
  ) ?? NONE;

const NONE: readonly ChallengeRow[] = [];
