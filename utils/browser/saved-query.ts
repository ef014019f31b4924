import type { FindingRow } from '@/utils/model/finding-row';
import type { SavedRow } from '@/utils/model/saved-row';
import { type CandidateRow, SAVED_TAB, type Shelves } from '@/utils/model/store';

/** A saved person with what the list shows of them. */
export interface SavedPerson {
  readonly saved: SavedRow;
  readonly candidate: CandidateRow | undefined;
  readonly findings: readonly FindingRow[];
}

/** Everybody who was saved and not deleted, the latest first. */
export async function savedPeople(store: Shelves): Promise<readonly SavedPerson[]> {
  const rows = (await store.saved.all()).filter(({ removedAt }) => removedAt === undefined);
  const candidates = await store.candidates.where('tabId', SAVED_TAB);
  const findings = await store.findings.where('tabId', SAVED_TAB);
  return rows
    .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt))
    .map((saved) => ({
      saved,
      candidate: candidates.find(({ id }) => id === saved.id),
      findings: findings.filter(({ candidateId }) => candidateId === saved.id),
    }));
}
