import type { Store } from '@/utils/model/store';

import { knownEmails } from './known-emails';

/** For so long a deleted batch can be taken back. */
export const UNDO_MS = 10_000;

/** Takes away batches whose time is over, and those that were deleted. What was done stays in the record. */
export async function forgetBatches(store: Store, now: Date): Promise<void> {
  const gone = (await store.batches.all()).filter(
    ({ until, removedAt }) =>
      Date.parse(until) <= now.getTime() ||
      (removedAt !== undefined && Date.parse(removedAt) + UNDO_MS <= now.getTime()),
  );
  for (const { id, tabId } of gone) {
    const people = (await store.candidates.where('tabId', tabId)).map((row) => row.id);
    const findings = (await store.findings.where('tabId', tabId)).map((row) => row.id);
    await store.together(['batches', 'candidates', 'findings', 'matches'], async () => {
      await store.findings.remove(findings);
      await store.matches.remove(people);
      await store.candidates.remove(people);
      await store.batches.remove([id]);
    });
    await knownEmails.forget(people);
  }
}
