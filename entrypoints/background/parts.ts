import type { FindingRow } from '@/utils/model/finding-row';
import type { Store } from '@/utils/model/store';

import type { Surroundings } from './surroundings';
import type { VerifyQueue } from './verify-queue';

/** What the handlers of messages work with. */
export interface Parts {
  readonly around: Surroundings;
  readonly queue: VerifyQueue;
  /** Scores a tab anew and shows it everywhere. */
  readonly refresh: (store: Store, tabId: number) => Promise<void>;
  readonly refreshAll: () => Promise<void>;
}

export interface Found {
  readonly store: Store;
  readonly row: FindingRow;
}

/** A finding, in whichever of the two stores it lies. */
export async function findingIn(
  { lasting, passing }: Surroundings,
  id: string,
): Promise<Found | undefined> {
  for (const store of [lasting, passing]) {
    const row = await store.findings.get(id);
    if (row) return { store, row };
  }
  return undefined;
}
