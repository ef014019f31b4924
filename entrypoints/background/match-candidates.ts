import { evidenceFrom } from '@/utils/matching/evidence';
import type { HeldCredential } from '@/utils/matching/held';
import { match } from '@/utils/matching/match';
import { nextSteps } from '@/utils/matching/next-steps';
import type { FindingRow } from '@/utils/model/finding-row';
import type { Evidence, MatchEdits, MatchReport } from '@/utils/model/match';
import type { MatchRowOf } from '@/utils/model/match-row';
import {
  type CandidateRow,
  isOfBatch,
  type PostingRow,
  type ResultRow,
  type Store,
} from '@/utils/model/store';
import type { Knowledge } from '@/utils/skills/knowledge';
import type { Vocabulary } from '@/utils/skills/vocabulary';

export interface Judged {
  readonly finding: FindingRow;
  readonly result: ResultRow | undefined;
}

/** The findings of each candidate, by its id. */
export type Findings = ReadonlyMap<string, readonly Judged[]>;

/** What people are matched against. */
interface Asked {
  readonly posting: PostingRow | undefined;
  readonly now: Date;
  readonly vocabulary: Vocabulary;
  readonly held: ReadonlyMap<string, readonly HeldCredential[]>;
  readonly knowledge: Knowledge;
}

/** The pinned posting, or else the one that was opened last. */
export async function openPosting(store: Pick<Store, 'postings'>): Promise<PostingRow | undefined> {
  const postings = await store.postings.all();
  const latest = postings.toSorted((one, other) => other.readAt.localeCompare(one.readAt));
  return latest.find(({ pinned }) => pinned) ?? latest[0];
}

/** Writes how each person fits the open posting, and hands it back. */
export async function matched(
  store: Store,
  candidates: readonly CandidateRow[],
  judged: Findings,
  { posting, now, vocabulary, held, knowledge }: Asked,
): Promise<ReadonlyMap<string, MatchReport>> {
  const ids = candidates.map(({ id }) => id);
  // Where no posting is open only those who were matched before are looked for.
  const rows = posting ? await store.matches.some(ids) : [];
  const matchedIds = new Set(posting ? rows.map(({ id }) => id) : await store.matches.ids());
  const known = new Map(rows.map((row) => [row.id, row]));
  const matches = candidates.flatMap(({ id, tabId }): MatchRowOf[] => {
    if (!posting) return [];
    const evidence = (judged.get(id) ?? []).flatMap((one) => evidenceOf(one, vocabulary) ?? []);
    const setting = { now, vocabulary, edits: editsOf(posting) };
    const report = match(posting.requirements, evidence, setting);
    if (!report) return [];
    const row = { id, tabId, postingId: posting.id, report };
    if (candidates.length > 1 || isOfBatch(tabId)) return [row];
    const situation = {
      requirements: posting.requirements,
      evidence,
      held: held.get(id) ?? [],
      pathways: knowledge.pathways,
    };
    return [{ ...row, next: nextSteps(situation, setting) }];
  });
  const changed = matches.filter((row) => !isSame(known.get(row.id), row));
  if (changed.length > 0) await store.matches.putAll(changed);
  const reports = new Map(matches.map(({ id, report }) => [id, report]));
  const gone = ids.filter((id) => matchedIds.has(id) && !reports.has(id));
  if (gone.length > 0) await store.matches.remove(gone);
  return reports;
}

/** A credential is told by its address, which stays the same from tab to tab. */
export function evidenceOf(
  { finding: { link, appraisal, skills }, result }: Judged,
  vocabulary: Vocabulary,
): Evidence | undefined {
  if (!result || !appraisal) return undefined;
  const { shape: sealShape, reason } = appraisal.seal;
  // It may have ended since it was checked.
  const standing = reason === 'expired' ? { ...result, status: reason } : result;
  const sealed = { id: link.href, result: standing, sealShape, appraisal, skills };
  return evidenceFrom(sealed, vocabulary);
}

/** What the user has corrected of what the posting asks for, and of what answers it. */
export const editsOf = ({
  edits,
  notThis,
  thisToo,
}: Pick<PostingRow, 'edits' | 'notThis' | 'thisToo'>): MatchEdits => ({
  ...(edits && { tiers: edits }),
  ...(notThis && { notThis }),
  ...(thisToo && { thisToo }),
});

/** What is there already is not written again: every write wakes all screens. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
