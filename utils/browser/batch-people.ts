import { aged } from '@/utils/model/aged';
import type { Batch } from '@/utils/model/batch';
import type { MatchRowOf } from '@/utils/model/match-row';
import type { CandidateRow, Shelves } from '@/utils/model/store';

import { matchWith, type PersonView } from './queries';

/** One person of a batch with every credential. */
export interface BatchPerson {
  readonly candidate: CandidateRow;
  readonly seen: PersonView['seen'];
  readonly match: MatchRowOf | undefined;
}

/** Where somebody stands in a batch. */
export interface Place {
  readonly id: string;
  readonly position: number;
}

interface Reading {
  readonly now: Date;
  /** Lets whatever waits have its turn. */
  readonly pause: () => Promise<void>;
}

/** People that are read in one step. */
const STEP = 25;

/** Everybody in a batch in the order of the page or file, some at a time. */
export async function placesInBatch(
  store: Shelves,
  { id: batch, tabId }: Batch,
  pause: () => Promise<void>,
): Promise<readonly Place[]> {
  const ids = (await store.candidates.ids()).filter((id) => id.startsWith(`${batch}:`));
  const places: Place[] = [];
  for (let at = 0; at < ids.length; at += STEP) {
    const rows = await store.candidates.some(ids.slice(at, at + STEP));
    for (const { id, tabId: tab, position = 0 } of rows)
      if (tab === tabId) places.push({ id, position });
    await pause();
  }
  return places.toSorted((one, other) => one.position - other.position);
}

/** These people with all that was found of them, some at a time; who has gone meanwhile is left out. */
export async function* peopleInBatch(
  store: Shelves,
  ids: readonly string[],
  { now, pause }: Reading,
): AsyncGenerator<readonly BatchPerson[]> {
  for (let at = 0; at < ids.length; at += STEP) {
    yield await somePeople(store, ids.slice(at, at + STEP), now);
    await pause();
  }
}

async function somePeople(
  store: Shelves,
  ids: readonly string[],
  now: Date,
): Promise<readonly BatchPerson[]> {
  const [candidates, findings, matches, postings] = await Promise.all([
    store.candidates.some(ids),
    store.findings.whereAny('candidateId', ids),
    store.matches.some(ids),
    store.postings.all(),
  ]);
  // With one that is merely open only those are matched who were scored since.
  const posting = postings.find(({ pinned }) => pinned);
  const done = findings.filter(({ state }) => state === 'done').map(({ resultId }) => resultId);
  const results = await store.results.some([...new Set(done)]);
  const resultOf = new Map(results.map((row) => [row.id, row]));
  const matchOf = new Map(matches.map((row) => [row.id, row]));
  return candidates.map((candidate) => ({
    candidate,
    match: matchWith(matchOf.get(candidate.id), { posting }),
    seen: findings
      .filter(({ candidateId }) => candidateId === candidate.id)
      .toSorted((one, other) => one.position - other.position)
      .map((finding) => {
        const result = finding.state === 'done' ? resultOf.get(finding.resultId) : undefined;
        return { finding: aged(finding, result, now), result };
      }),
  }));
}
