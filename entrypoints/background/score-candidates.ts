import { readPolicy } from '@/utils/browser/policy';
import { appraise } from '@/utils/credentials/appraise';
import type { FindingRow } from '@/utils/model/finding-row';
import type { TrustedIssuer } from '@/utils/model/issuer';
import type { MatchReport } from '@/utils/model/match';
import type { Person } from '@/utils/model/person';
import {
  type CandidateRow,
  isOfBatch,
  type PostingRow,
  type ResultRow,
  type Store,
  type Tables,
} from '@/utils/model/store';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import { type Stackable, stacksOf } from '@/utils/skills/stack';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { knownEmails } from './known-emails';
import { comparedWithLink, linkEmails } from './link-emails';
import { type Findings, isSame, type Judged, matched, openPosting } from './match-candidates';
import { overviewOf } from './overview';
import { vocabularyInUse } from './vocabulary-in-use';

/** Says anew what the results mean for each person of a tab, and how they fit the open posting. */
export async function scoreTab(store: Store, tabId: number, now: Date): Promise<void> {
  const candidates = await store.candidates.where('tabId', tabId);
  await scoreCandidates(
    store,
    candidates.map(({ id }) => id),
    now,
  );
}

/** The same for some people, of whatever tab, in one step. */
export async function scoreCandidates(
  store: Store,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const { score, forgetCompared } = await scoring(now);
  await store.together(scored, () => score(store, ids));
  await forgetCompared();
}

/** What scoring reads and writes. */
export const scored = [
  'candidates',
  'findings',
  'results',
  'matches',
  'trust',
  'postings',
  'batches',
] as const satisfies readonly (keyof Tables)[];

/** What was written a moment ago, or is to be: it is taken instead of what the database holds. */
export interface Fresh {
  readonly findings: readonly FindingRow[];
  readonly results: readonly ResultRow[];
}

/** All that has to be at hand before a step of the database begins, for it may wait for nothing else. */
export async function scoring(now: Date) {
  const [vocabulary, emails, inLinks, policy] = await Promise.all([
    vocabularyInUse(),
    knownEmails.all(),
    linkEmails.all(),
    readPolicy(),
  ]);
  const compared = new Set<string>();
  return {
    /** An address in a link is compared once: afterwards nobody needs it. */
    forgetCompared: async (): Promise<void> => {
      if (compared.size > 0) await linkEmails.forget([...compared]);
    },

    /** Scores people within a step over the tables of `scored`. */
    async score(
      store: Store,
      ids: readonly string[],
      { findings, results }: Fresh = { findings: [], results: [] },
    ): Promise<void> {
      const candidates = await store.candidates.some(ids);
      const told: Told = {
        people: new Map(candidates.map((row) => [row.id, personOf(row, emails[row.id] ?? [])])),
        trusted: [...policy.trusted, ...(await store.trust.all())],
        posting: await openPosting(store),
        now,
        vocabulary,
        inLinks,
        compared,
        findings: new Map(findings.map((row) => [row.id, row])),
        results: new Map(results.map((row) => [row.id, row])),
      };
      const judged = await appraised(store, candidates, told);
      const reports = await matched(store, candidates, judged, told);
      await drawn(store, candidates, { judged, reports, told });
    },
  };
}

/** What is the same for everybody, and whom the findings of each candidate are compared with. */
interface Told {
  readonly people: ReadonlyMap<string, Person | undefined>;
  readonly trusted: readonly TrustedIssuer[];
  readonly posting: PostingRow | undefined;
  readonly now: Date;
  readonly vocabulary: Vocabulary;
  /** Addresses in links, by finding, and the findings that they were compared for. */
  readonly inLinks: Readonly<Record<string, readonly string[]>>;
  readonly compared: Set<string>;
  readonly findings: ReadonlyMap<string, FindingRow>;
  readonly results: ReadonlyMap<string, ResultRow>;
}

async function appraised(
  store: Store,
  candidates: readonly CandidateRow[],
  told: Told,
): Promise<Findings> {
  const ids = candidates.map(({ id }) => id);
  const held = await store.findings.whereAny('candidateId', ids);
  const findings = held.map((row) => told.findings.get(row.id) ?? row);
  const done = findings.flatMap(({ state, resultId }) => (state === 'done' ? [resultId] : []));
  const rows = await store.results.some([...new Set(done)].filter((id) => !told.results.has(id)));
  const results = new Map([...told.results, ...rows.map((row) => [row.id, row] as const)]);
  const judged = findings.map((finding) =>
    appraisedOne(
      {
        finding,
        result: finding.state === 'done' ? results.get(finding.resultId) : undefined,
      },
      told,
    ),
  );
  const changed = judged.filter(({ finding }, at) => finding !== held[at]);
  if (changed.length > 0) await store.findings.putAll(changed.map(({ finding }) => finding));
  return new Map(ids.map((id) => [id, judged.filter(({ finding }) => finding.candidateId === id)]));
}

function appraisedOne({ finding, result }: Judged, told: Told): Judged {
  if (!result) return { finding, result };
  const { trusted, now, vocabulary } = told;
  const person = told.people.get(finding.candidateId);
  const appraisal = appraise(result, {
    trusted,
    now,
    ...(person && { person }),
    ...(finding.owner && { owner: finding.owner }),
  });
  const skills = result.credential ? skillsOfCredential(result.credential, vocabulary) : [];
  const linkEmail = comparedWithLink(finding, result, told.inLinks[finding.id]);
  if (told.inLinks[finding.id]) told.compared.add(finding.id);
  const known = [finding.appraisal, finding.skills, finding.linkEmail];
  return isSame(known, [appraisal, skills, linkEmail])
    ? { finding, result }
    : { finding: { ...finding, appraisal, skills, ...(linkEmail && { linkEmail }) }, result };
}

/** Nobody, when the page names nobody: then there is no one to compare with. */
function personOf({ name, profile }: CandidateRow, emails: readonly string[]): Person | undefined {
  if (name === undefined && emails.length === 0) return undefined;
  return { ...(name !== undefined && { name }), profiles: profile ? [profile] : [], emails };
}

/** The stacks of each person, and for a batch's table all that it shows of them. */
async function drawn(
  store: Store,
  candidates: readonly CandidateRow[],
  {
    judged,
    reports,
    told: { vocabulary, posting },
  }: {
    readonly judged: Findings;
    readonly reports: ReadonlyMap<string, MatchReport>;
    readonly told: Told;
  },
): Promise<void> {
  const rows = candidates.map((row): CandidateRow => {
    const findings = judged.get(row.id) ?? [];
    const stacks = stacksOf(credentialsOf(findings), vocabulary);
    return isOfBatch(row.tabId)
      ? {
          ...row,
          stacks,
          overview: overviewOf(findings, posting?.pinned ? reports.get(row.id) : undefined),
        }
      : { ...row, stacks };
  });
  const changed = rows.filter(
    ({ stacks, overview }, at) =>
      !isSame([candidates[at]?.stacks, candidates[at]?.overview], [stacks, overview]),
  );
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

const credentialsOf = (judged: readonly Judged[]): Stackable[] =>
  judged.flatMap(({ finding, result }) => {
    const shape = finding.appraisal?.seal.shape;
    const name = result?.credential?.achievement.name;
    const counts = shape !== undefined && shape !== 'problem' && shape !== 'neutral';
    return counts && name ? [{ id: finding.id, name, shape, skills: finding.skills }] : [];
  });
