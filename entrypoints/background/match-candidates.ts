import { evidenceFrom } from '@/utils/matching/evidence';
import { match } from '@/utils/matching/match';
import type { FindingRow } from '@/utils/model/finding-row';
import type { Evidence, MatchReport, Requirement } from '@/utils/model/match';
import type { CandidateRow, MatchRowOf, PostingRow, ResultRow, Store } from '@/utils/model/store';
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
  { posting, now, vocabulary }: Asked,
): Promise<ReadonlyMap<string, MatchReport>> {
  const known = new Map(
    (await store.matches.some(candidates.map(({ id }) => id))).map((row) => [row.id, row]),
  );
  const matches = candidates.map(({ id, tabId }): MatchRowOf | undefined => {
    const evidence = evidenceOf(judged.get(id) ?? [], vocabulary);
    const report = posting && match(askedFor(posting), evidence, { now, vocabulary });
    return report && { id, tabId, postingId: posting.id, report };
  });
  const changed = matches.flatMap((row) => (row && !isSame(known.get(row.id), row) ? [row] : []));
  if (changed.length > 0) await store.matches.putAll(changed);
  const gone = candidates.filter(({ id }, at) => !matches[at] && known.has(id));
  if (gone.length > 0) await store.matches.remove(gone.map(({ id }) => id));
  return new Map(matches.flatMap((row) => (row ? [[row.id, row.report]] : [])));
}

const evidenceOf = (judged: readonly Judged[], vocabulary: Vocabulary): Evidence[] =>
  judged.flatMap(({ finding, result }) =>
    result && finding.appraisal
      ? [
          evidenceFrom(
            { id: finding.id, result, sealShape: finding.appraisal.seal.shape },
            vocabulary,
          ),
        ]
      : [],
  );

/** What the posting asks for, as the user has corrected it. */
function askedFor({ requirements, edits = {} }: PostingRow): readonly Requirement[] {
  return requirements.flatMap((requirement) => {
    const edit = edits[requirement.id];
    if (edit === 'removed') return [];
    return [edit ? { ...requirement, tier: edit } : requirement];
  });
}

/** What is there already is not written again: every write wakes all screens. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
