import { packagedPathways } from '@/utils/browser/packaged-pathways';
import { readPolicy } from '@/utils/browser/policy';
import { appraise } from '@/utils/credentials/appraise';
import type { Credential } from '@/utils/model/credential';
import type { TrustedIssuer } from '@/utils/model/issuer';
import type { Pathway } from '@/utils/model/pathway';
import type { Person } from '@/utils/model/person';
import type { ShownSkill } from '@/utils/model/skill';
import {
  type CandidateRow,
  isOfBatch,
  type PostingRow,
  SAVED_TAB,
  type Store,
} from '@/utils/model/store';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { knownEmails } from './known-emails';
import { comparedWithLink, linkEmails } from './link-emails';
import { isSame, type Judged, openPosting } from './match-candidates';
import { ownHolding } from './own-holding';
import { packagedIssuers } from './packaged-tables';
import { vocabularyInUse } from './vocabulary-in-use';

/** What is the same for everybody, and whom the findings of each candidate are compared with. */
export interface Told {
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
}

/** All that has to be at hand before a step of the database begins, for it may wait for nothing else. */
export async function beholding(now: Date) {
  const [vocabulary, bundled, emails, inLinks, policy] = await Promise.all([
    vocabularyInUse(),
    packagedPathways(),
    knownEmails.all(),
    linkEmails.all(),
    readPolicy(),
    packagedIssuers(),
  ]);
  const compared = new Set<string>();
  const skillsOf = skillsOnce(vocabulary);
  return {
    /** An address in a link is compared once: afterwards nobody needs it. */
    forgetCompared: async (): Promise<void> => {
      if (compared.size > 0) await linkEmails.forget([...compared]);
    },
    async toldOf(
      store: Store,
      asked: readonly CandidateRow[] | Promise<readonly CandidateRow[]>,
    ): Promise<Told> {
      const [candidates, trusted, posting] = await Promise.all([
        asked,
        store.trust.all(),
        openPosting(store),
      ]);
      return {
        people: new Map(candidates.map((row) => [row.id, personOf(row, emails[row.id] ?? [])])),
        trusted: [...policy.trusted, ...trusted],
        posting,
        now,
        vocabulary,
        bundled,
        skillsOf,
        inLinks,
        compared,
      };
    },
  };
}

/** Says anew what a result means for its person. */
export function appraisedOne({ finding, result }: Judged, told: Told): Judged {
  if (!result) return { finding, result };
  const { trusted, now, skillsOf } = told;
  const person = told.people.get(finding.candidateId);
  const appraisal = appraise(result, {
    trusted,
    now,
    ...(person && { person }),
    ...(finding.owner && { owner: finding.owner }),
    before: finding.appraisal ?? finding.compared,
  });
  const skills = result.credential ? skillsOf(result.credential) : [];
  const linkEmail = comparedWithLink(finding, result, told.inLinks[finding.id]);
  if (told.inLinks[finding.id]) told.compared.add(finding.id);
  const holding = ownHolding(finding, result, appraisal);
  const known = [finding.appraisal, finding.skills, finding.linkEmail, finding.holding];
  if (isSame(known, [appraisal, skills, linkEmail, holding])) return { finding, result };
  const { compared: _, ...row } = finding;
  return {
    finding: {
      ...row,
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
    // Some issuers give each copy an address and a picture of its own, which name no skill.
    const { id: _, image: __, ...achievement } = credential.achievement;
    const badge = JSON.stringify([credential.issuer, achievement]);
    const skills = known.get(badge) ?? skillsOfCredential(credential, vocabulary);
    known.set(badge, skills);
    return skills;
  };
}

/** Nobody, when the page names nobody: then there is no one to compare with. */
function personOf(row: CandidateRow, emails: readonly string[]): Person | undefined {
  const { name, profile } = row;
  if (name === undefined && !isSomebodys(row) && emails.length === 0) return undefined;
  return { ...(name !== undefined && { name }), profiles: profile ? [profile] : [], emails };
}

/** Whoever applies, or is kept, is somebody, named or not; and so is whose profile or file it is. */
const isSomebodys = (row: CandidateRow): boolean =>
  isOfBatch(row.tabId) ||
  row.tabId === SAVED_TAB ||
  row.label !== undefined ||
  (row.profile !== undefined && !isNobodys(row));

/** The user said so: the name that was read is kept aside, and none stands in its place. */
const isNobodys = ({ name, asRead }: CandidateRow): boolean =>
  name === undefined && asRead !== undefined;
