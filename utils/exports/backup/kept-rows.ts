import type { FindingRow } from '@/utils/model/finding-row';
import { isFile } from '@/utils/model/page';
import { SAVED_TAB, type Shelves, type Tables, WALLET_TAB } from '@/utils/model/store';

/** What is kept on purpose; what a page showed, and what can be asked again, is not. */
export const keptTables = [
  'saved',
  'candidates',
  'findings',
  'results',
  'files',
  'trust',
  'corrections',
  'postings',
] as const satisfies readonly (keyof Tables)[];

export type KeptTable = (typeof keptTables)[number];

export type KeptRows = { readonly [Name in KeptTable]: readonly Tables[Name][] };

/** Everybody who is kept: the saved people, and the user with their own credentials. */
export const keptTabs: readonly number[] = [SAVED_TAB, WALLET_TAB];

/** All rows that the user keeps on purpose. */
export async function rowsToKeep(store: Shelves): Promise<KeptRows> {
  const [saved, everybody, found, trust, corrections, postings] = await Promise.all([
    store.saved.all(),
    store.candidates.whereAny('tabId', keptTabs),
    store.findings.whereAny('tabId', keptTabs),
    store.trust.all(),
    store.corrections.all(),
    store.postings.all(),
  ]);
  const deleted = new Set(saved.flatMap(({ id, removedAt }) => (removedAt ? [id] : [])));
  const findings = found
    .filter(({ candidateId, removedAt }) => !deleted.has(candidateId) && !removedAt)
    .map(atRest);
  const files = findings.flatMap(({ link }) => (isFile(link) ? [link.href] : []));
  return {
    saved: saved.filter(({ id }) => !deleted.has(id)),
    // What is drawn anew with every verdict need not be kept.
    candidates: everybody
      .filter(({ id }) => !deleted.has(id))
      .map(({ stacks: _, overview: __, ...person }) => person),
    findings,
    results: await store.results.some([...new Set(findings.map(({ resultId }) => resultId))]),
    files: await store.files.some([...new Set(files)]),
    trust: trust.filter(({ by }) => by === undefined),
    corrections,
    postings: postings.filter(({ pinned }) => pinned),
  };
}

/** A check that was under way is nobody's any more on another computer. */
export function atRest(finding: FindingRow): FindingRow {
  if (finding.state === 'done') return finding;
  const { until: _, host: __, ...rest } = finding;
  return { ...rest, state: 'found' };
}
