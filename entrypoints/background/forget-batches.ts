import type { Store } from '@/utils/model/store';

import { auditBatch } from './audit-batch';
import { knownEmails } from './known-emails';

/** For so long a deleted batch can be taken back. */
export const UNDO_MS = 10_000;

/** As long as anything that is kept on purpose. */
const RECORD_MS = 730 * 86_400_000;

interface Moment {
  readonly now: Date;
  readonly version: string;
}

/** Takes away batches whose time is over, and those that were deleted. What was done stays in the record, two years long. */
export async function forgetBatches(store: Store, moment: Moment): Promise<void> {
  const { now } = moment;
  const isOver = (at: string, ms = 0) => Date.parse(at) + ms <= now.getTime();
  const batches = await store.batches.all();
  const gone = batches.filter(
    ({ until, removedAt }) =>
      isOver(until) || (removedAt !== undefined && isOver(removedAt, UNDO_MS)),
  );
  for (const batch of gone) {
    const { id, tabId, removedAt } = batch;
    if (removedAt === undefined) await auditBatch(store, batch, 'expired', moment);
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
  const kept = new Set(batches.filter((batch) => !gone.includes(batch)).map(({ id }) => id));
  const old = (await store.audits.all()).filter(
    ({ batch, at }) => !kept.has(batch) && isOver(at, RECORD_MS),
  );
  await store.audits.remove(old.map(({ id }) => id));
}
