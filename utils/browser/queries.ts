import { aged } from '@/utils/model/aged';
import type { FindingRow } from '@/utils/model/finding-row';
import type { MatchRowOf } from '@/utils/model/match-row';
import type { CandidateRow, PageRow, PostingRow, ResultRow, Shelves } from '@/utils/model/store';

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
  return { candidate, seen, match: matchWith(match, postings), ...postings };
}

/** All postings, the latest first, and the one that is matched against. */
export async function postingsIn(
  store: Shelves,
): Promise<Pick<PersonView, 'posting' | 'postings'>> {
  const all = await store.postings.all();
  const postings = all.toSorted((one, other) => other.readAt.localeCompare(one.readAt));
  return { posting: postings.find(({ pinned }) => pinned) ?? postings[0], postings };
}

/** Until people are matched with a posting that has just been opened, they are matched with none. */
export const matchWith = (
  match: MatchRowOf | undefined,
  { posting }: Pick<PersonView, 'posting'>,
): MatchRowOf | undefined => (match?.postingId === posting?.id ? match : undefined);

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
