import { aged } from '@/utils/model/aged';
import type { FindingRow } from '@/utils/model/finding-row';
import type { MatchRowOf } from '@/utils/model/match-row';
import { isKept, type PathwayRow } from '@/utils/model/pathway';
import type { SavedRow } from '@/utils/model/saved-row';
import {
  type CandidateRow,
  type PageRow,
  type PostingRow,
  type ResultRow,
  SAVED_TAB,
  type Shelves,
} from '@/utils/model/store';

/** One person with every credential, its verdict and the match. */
export interface PersonView {
  readonly candidate: CandidateRow | undefined;
  readonly seen: readonly {
    readonly finding: FindingRow;
    readonly result: ResultRow | undefined;
  }[];
  readonly match: MatchRowOf | undefined;
  /** The posting that is matched against: the pinned one, or the last that was opened. */
  readonly posting: PostingRow | undefined;
  readonly postings: readonly PostingRow[];
}

/** All that a screen shows of one tab. */
export interface TabView extends PersonView {
  readonly page: PageRow | undefined;
}

export async function tabView(store: Shelves, tabId: number, now = new Date()): Promise<TabView> {
  const [page, candidate] = await Promise.all([
    store.pages.get(`tab:${tabId}`),
    shownIn(store, tabId),
  ]);
  return { page, ...(await personView(store, candidate, now)) };
}

/** The person whom a tab's page is about: whom it shows, before whom it has shown. */
export async function shownIn(store: Shelves, tabId: number): Promise<CandidateRow | undefined> {
  const there = await store.candidates.where('tabId', tabId);
  return there.find((row) => !row.past) ?? there[0];
}

export async function savedView(
  store: Shelves,
  savedId: string,
  now = new Date(),
): Promise<PersonView> {
  return personView(store, await store.candidates.get(savedId), now);
}

export async function personView(
  store: Shelves,
  candidate: CandidateRow | undefined,
  now: Date,
): Promise<PersonView> {
  const [seen, match, postings] = await Promise.all([
    candidate ? seenOf(store, candidate, now) : [],
    candidate && store.matches.get(candidate.id),
    postingsIn(store),
  ]);
  return { candidate, seen, match, ...postings };
}

/** All postings, the latest first, and the one that is matched against. */
export async function postingsIn(
  store: Shelves,
): Promise<Pick<PersonView, 'posting' | 'postings'>> {
  const all = await store.postings.all();
  const postings = all.toSorted((one, other) => other.readAt.localeCompare(one.readAt));
  return { posting: postings.find(({ pinned }) => pinned) ?? postings[0], postings };
}

async function seenOf(
  store: Shelves,
  { id }: CandidateRow,
  now: Date,
): Promise<PersonView['seen']> {
  const findings = await store.findings.where('candidateId', id);
  return Promise.all(
    findings
      .toSorted((one, other) => one.position - other.position)
      .map(async (finding) => {
        const result =
          finding.state === 'done' ? await store.results.get(finding.resultId) : undefined;
        return { finding: aged(finding, result, now), result };
      }),
  );
}

/** A saved person with what the list shows of them. */
export interface SavedPerson {
  readonly saved: SavedRow;
  readonly candidate: CandidateRow | undefined;
  readonly findings: readonly FindingRow[];
}

/** The pathways that the user brought and has not deleted, the latest first. */
export async function broughtPathways(store: Shelves): Promise<readonly PathwayRow[]> {
  const ids = (await store.pathways.ids()).filter(isKept);
  return (await store.pathways.some(ids)).toSorted((one, other) =>
    other.addedAt.localeCompare(one.addedAt),
  );
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

/** Whom the first requests of a check go to. */
export const hostsToAsk = (findings: readonly FindingRow[]): string[] => [
  ...new Set(
    findings
      .flatMap(({ asks, asksBesides = [] }) => [asks, ...asksBesides])
      .filter((host) => host !== ''),
  ),
];

/** Whom the checks wait to be allowed to ask. */
export const hostsToAllow = (findings: readonly FindingRow[]): string[] => [
  ...new Set(
    findings.flatMap(({ state, host }) => (state === 'needs-access' && host ? [host] : [])),
  ),
];
