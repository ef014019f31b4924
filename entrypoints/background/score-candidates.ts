import { packagedPathways } from '@/utils/browser/packaged-pathways';
import { readPolicy } from '@/utils/browser/policy';
import { appraise } from '@/utils/credentials/appraise';
import type { Credential } from '@/utils/model/credential';
import type { FindingRow } from '@/utils/model/finding-row';
import type { TrustedIssuer } from '@/utils/model/issuer';
import type { Pathway } from '@/utils/model/pathway';
import type { Person } from '@/utils/model/person';
import type { ShownSkill } from '@/utils/model/skill';
import type { CandidateRow, PostingRow, ResultRow, Store, Tables } from '@/utils/model/store';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { drawn } from './draw-candidates';
import { heldBy } from './held-by';
import { knownEmails } from './known-emails';
import { knowledgeIn } from './known-pathways';
import { comparedWithLink, linkEmails } from './link-emails';
import { type Findings, isSame, type Judged, matched, openPosting } from './match-candidates';
import { ownHolding } from './own-holding';
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
  'pathways',
] as const satisfies readonly (keyof Tables)[];

/** What was written a moment ago, or is to be: it is taken instead of what the database holds. */
export interface Fresh {
  readonly findings: readonly FindingRow[];
  readonly results: readonly ResultRow[];
}

/** All that has to be at hand before a step of the database begins, for it may wait for nothing else. */
export async function scoring(now: Date) {
  const [vocabulary, bundled, emails, inLinks, policy] = await Promise.all([
    vocabularyInUse(),
    packagedPathways(),
    knownEmails.all(),
    linkEmails.all(),
    readPolicy(),
  ]);
  const compared = new Set<string>();
  const skillsOf = skillsOnce(vocabulary);
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
        bundled,
        skillsOf,
        inLinks,
        compared,
        findings: new Map(findings.map((row) => [row.id, row])),
        results: new Map(results.map((row) => [row.id, row])),
      };
      const judged = await appraised(store, candidates, told);
      const held = new Map([...judged].map(([id, each]) => [id, heldBy(each, told)]));
      const knowledge = await knowledgeIn(store, told);
      const reports = await matched(store, candidates, judged, { ...told, held, knowledge });
      await drawn(store, candidates, {
        judged,
        held,
        knowledge,
        reports,
        posting: told.posting,
        now,
      });
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
  readonly bundled: readonly Pathway[];
  readonly skillsOf: (credential: Credential) => readonly ShownSkill[];
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
  const { trusted, now, skillsOf } = told;
  const person = told.people.get(finding.candidateId);
  const appraisal = appraise(result, {
    trusted,
    now,
    ...(person && { person }),
    ...(finding.owner && { owner: finding.owner }),
  });
  const skills = result.credential ? skillsOf(result.credential) : [];
  const linkEmail = comparedWithLink(finding, result, told.inLinks[finding.id]);
  if (told.inLinks[finding.id]) told.compared.add(finding.id);
  const holding = ownHolding(finding, result, appraisal);
  const known = [finding.appraisal, finding.skills, finding.linkEmail, finding.holding];
  if (isSame(known, [appraisal, skills, linkEmail, holding])) return { finding, result };
  return {
    finding: {
      ...finding,
      appraisal,
      skills,
      ...(linkEmail && { linkEmail }),
      ...((holding || finding.holding) && { holding }),
    },
    result,
  };
}

/** Many people hold the same badge: what it says of skills is read once for all of a group. */
function skillsOnce(vocabulary: Vocabulary): Told['skillsOf'] {
  const known = new Map<string, readonly ShownSkill[]>();
  return (credential) => {
    const badge = JSON.stringify([credential.issuer, credential.achievement]);
    const skills = known.get(badge) ?? skillsOfCredential(credential, vocabulary);
    known.set(badge, skills);
    return skills;
  };
}

/** Nobody, when the page names nobody: then there is no one to compare with. */
function personOf({ name, profile }: CandidateRow, emails: readonly string[]): Person | undefined {
  if (name === undefined && emails.length === 0) return undefined;
  return { ...(name !== undefined && { name }), profiles: profile ? [profile] : [], emails };
}
