import type { HeldCredential } from '@/utils/matching/held';
import { renewalsDue } from '@/utils/matching/renewals';
import type { MatchReport } from '@/utils/model/match';
import { type CandidateRow, isOfBatch, type PostingRow, type Store } from '@/utils/model/store';
import type { Knowledge } from '@/utils/skills/knowledge';
import { stacksOfHeld } from '@/utils/skills/stacks-of-held';

import { recordsIn } from './held-by';
import { type Findings, isSame } from './match-candidates';
import { overviewOf } from './overview';

/** The stacks of each person, and for a batch's table all that it shows of them. */
export async function drawn(
  store: Store,
  candidates: readonly CandidateRow[],
  {
    judged,
    held,
    knowledge,
    reports,
    posting,
    now,
  }: {
    readonly judged: Findings;
    readonly held: ReadonlyMap<string, readonly HeldCredential[]>;
    readonly knowledge: Knowledge;
    readonly reports: ReadonlyMap<string, MatchReport>;
    readonly posting: PostingRow | undefined;
    readonly now: Date;
  },
): Promise<void> {
  const rows = candidates.map((row): CandidateRow => {
    const findings = judged.get(row.id) ?? [];
    const own = held.get(row.id) ?? [];
    const stacks = stacksOfHeld(own, knowledge, recordsIn(findings));
    const renewals = renewalsDue(own, now);
    return isOfBatch(row.tabId)
      ? {
          ...row,
          stacks,
          renewals,
          overview: overviewOf(findings, posting?.pinned ? reports.get(row.id) : undefined),
        }
      : { ...row, stacks, renewals };
  });
  const changed = rows.filter((row, at) => !isSame(drawnOf(candidates[at]), drawnOf(row)));
  if (changed.length === 0) return;
  const numbers = new Set(changed.map(({ tabId }) => tabId).filter(isOfBatch));
  const stamps = numbers.size > 0 ? await nextStamps(store, numbers) : undefined;
  await store.candidates.putAll(
    changed.map((row) => {
      const stamp = stamps?.get(row.tabId);
      return { ...row, ...(stamp && { stamp }) };
    }),
  );
}

const drawnOf = (row: CandidateRow | undefined) => [row?.stacks, row?.renewals, row?.overview];

/** The number of this change in each of some batches. */
async function nextStamps(
  store: Store,
  numbers: ReadonlySet<number>,
): Promise<ReadonlyMap<number, number>> {
  const batches = (await store.batches.all()).filter(({ tabId }) => numbers.has(tabId));
  const next = batches.map((row) => ({ ...row, stamp: row.stamp + 1 }));
  await store.batches.putAll(next);
  return new Map(next.map(({ tabId, stamp }) => [tabId, stamp]));
}
