import { appraise } from '@/utils/credentials/appraise';
import { evidenceFrom } from '@/utils/matching/evidence';
import { match } from '@/utils/matching/match';
import type { TrustedIssuer } from '@/utils/model/issuer';
import type { Requirement } from '@/utils/model/match';
import type { Person } from '@/utils/model/person';
import type { CandidateRow, FindingRow, PostingRow, ResultRow, Store } from '@/utils/model/store';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import { stacksOf } from '@/utils/skills/stack';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { knownEmails } from './known-emails';
import { comparedWithLink, linkEmails } from './link-emails';
import { packagedVocabulary } from './packaged-vocabulary';

/** Says anew what the results mean for each person of a tab, and how they fit the open posting. */
export async function scoreTab(store: Store, tabId: number, now: Date): Promise<void> {
  const candidates = await store.candidates.where('tabId', tabId);
  if (candidates.length === 0) return;
  const trusted = await store.trust.all();
  const posting = await openPosting(store);
  const told = { trusted, posting, now, vocabulary: await packagedVocabulary() };
  for (const candidate of candidates) {
    const findings = await appraised(store, candidate, told);
    await matched(store, candidate, findings, told);
    await stacked(store, candidate, findings, told);
  }
}

/** The pinned posting, or else the one that was opened last. */
export async function openPosting(store: Pick<Store, 'postings'>): Promise<PostingRow | undefined> {
  const postings = await store.postings.all();
  const latest = postings.toSorted((one, other) => other.readAt.localeCompare(one.readAt));
  return latest.find(({ pinned }) => pinned) ?? latest[0];
}

/** What is the same for everybody in a tab. */
interface Told {
  readonly trusted: readonly TrustedIssuer[];
  readonly posting: PostingRow | undefined;
  readonly now: Date;
  readonly vocabulary: Vocabulary;
}

interface Judged {
  readonly finding: FindingRow;
  readonly result: ResultRow | undefined;
}

async function appraised(
  store: Store,
  candidate: CandidateRow,
  { trusted, now, vocabulary }: Told,
): Promise<Judged[]> {
  const person = await personOf(candidate);
  const findings = await store.findings.where('candidateId', candidate.id);
  const inLinks = await linkEmails.all();
  return Promise.all(
    findings.map(async (finding) => {
      const result =
        finding.state === 'done' ? await store.results.get(finding.resultId) : undefined;
      if (!result) return { finding, result };
      const appraisal = appraise(result, {
        trusted,
        now,
        ...(person && { person }),
        ...(finding.owner && { owner: finding.owner }),
      });
      const skills = result.credential ? skillsOfCredential(result.credential, vocabulary) : [];
      const linkEmail = await comparedWithLink(finding, result, inLinks[finding.id]);
      const known = [finding.appraisal, finding.skills, finding.linkEmail];
      if (isSame(known, [appraisal, skills, linkEmail])) return { finding, result };
      const changed = await store.findings.change(finding.id, (row) => ({
        ...row,
        appraisal,
        skills,
        ...(linkEmail && { linkEmail }),
      }));
      return { finding: changed ?? finding, result };
    }),
  );
}

/** Nobody, when the page names nobody: then there is no one to compare with. */
async function personOf({ id, name, profile }: CandidateRow): Promise<Person | undefined> {
  const emails = await knownEmails.of(id);
  if (name === undefined && emails.length === 0) return undefined;
  return { ...(name !== undefined && { name }), profiles: profile ? [profile] : [], emails };
}

async function matched(
  store: Store,
  { id, tabId }: CandidateRow,
  judged: readonly Judged[],
  { posting, now, vocabulary }: Told,
): Promise<void> {
  const evidence = judged.flatMap(({ finding, result }) =>
    result && finding.appraisal
      ? [
          evidenceFrom(
            { id: finding.id, result, sealShape: finding.appraisal.seal.shape },
            vocabulary,
          ),
        ]
      : [],
  );
  const report = posting && match(askedFor(posting), evidence, { now, vocabulary });
  const row = report && { id, tabId, postingId: posting.id, report };
  if (isSame(await store.matches.get(id), row)) return;
  if (row) await store.matches.put(row);
  else await store.matches.remove([id]);
}

/** What the posting asks for, as the user has corrected it. */
function askedFor({ requirements, edits = {} }: PostingRow): readonly Requirement[] {
  return requirements.flatMap((requirement) => {
    const edit = edits[requirement.id];
    if (edit === 'removed') return [];
    return [edit ? { ...requirement, tier: edit } : requirement];
  });
}

async function stacked(
  store: Store,
  { id, stacks: known }: CandidateRow,
  judged: readonly Judged[],
  { vocabulary }: Told,
): Promise<void> {
  const credentials = judged.flatMap(({ finding, result }) => {
    const shape = finding.appraisal?.seal.shape;
    const name = result?.credential?.achievement.name;
    const counts = shape !== undefined && shape !== 'problem' && shape !== 'neutral';
    return counts && name ? [{ id: finding.id, name, shape, skills: finding.skills }] : [];
  });
  const stacks = stacksOf(credentials, vocabulary);
  if (!isSame(known, stacks)) await store.candidates.change(id, (row) => ({ ...row, stacks }));
}

/** What is there already is not written again: every write wakes all screens. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
