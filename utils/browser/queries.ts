import type {
  CandidateRow,
  FindingRow,
  MatchRowOf,
  PageRow,
  PostingRow,
  ResultRow,
  Shelves,
} from '@/utils/model/store';

/** All that a screen shows of one tab. */
export interface TabView {
  readonly page: PageRow | undefined;
  /** The person whom the page is about; a list of applicants has its own screen. */
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

export async function tabView(store: Shelves, tabId: number): Promise<TabView> {
  const page = await store.pages.get(`tab:${tabId}`);
  const candidates = await store.candidates.where('tabId', tabId);
  const [candidate] = candidates;
  const findings = candidate ? await store.findings.where('candidateId', candidate.id) : [];
  const seen = await Promise.all(
    findings
      .toSorted((one, other) => one.position - other.position)
      .map(async (finding) => ({
        finding,
        result: finding.state === 'done' ? await store.results.get(finding.resultId) : undefined,
      })),
  );
  const all = await store.postings.all();
  const postings = all.toSorted((one, other) => other.readAt.localeCompare(one.readAt));
  return {
    page,
    candidate,
    seen,
    match: candidate && (await store.matches.get(candidate.id)),
    posting: postings.find(({ pinned }) => pinned) ?? postings[0],
    postings,
  };
}
