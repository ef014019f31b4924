import type { ProblemCode } from '@/utils/lib/problem';
import { endedSince, holdsLapsed } from '@/utils/model/aged';
import type { Appraisal } from '@/utils/model/appraisal';
import type { Compared } from '@/utils/model/compared';
import type { RecipientIdentity } from '@/utils/model/credential';
import type { Standing, TrustedIssuer } from '@/utils/model/issuer';
import { type Acquaintance, acquaintanceWith } from '@/utils/model/known-issuer';
import type { Person } from '@/utils/model/person';
import { sealOf } from '@/utils/model/seal';
import { statusOn } from '@/utils/model/status-on';
import {
  type Judgement,
  keysOf,
  type RecipientMatch,
  type VerificationResult,
} from '@/utils/model/verification';

import { tellerOf } from './keys/told-by';
import { compareRecipient } from './recipient';
import { standingsOf } from './registries';
import { ownList } from './registries/own-list';
import { sealOfWhole } from './seal-of-whole';

export interface Beholder {
  /** Absent when the page is about nobody. */
  readonly person?: Person;
  readonly trusted: readonly TrustedIssuer[];
  readonly now: Date;
  /** The user said that the recipient is this person, or an address that was typed once showed it. */
  readonly owner?: 'you' | 'email';
  /** What was said of the same recipients before: what an address showed that is known no more. */
  readonly before?: Compared | undefined;
}

/** What is appraised: a result, or a part of one that is as old. */
type Appraised = Judgement & Pick<VerificationResult, 'verifiedAt'>;

/** Puts the two questions that depend on who looks: whose it is, and whether the issuer is known. */
export function appraise(result: Appraised, beholder: Beholder): Appraisal {
  const own = appraiseOne(result, beholder);
  const { verifiedAt } = result;
  const parts = result.parts?.map((part, at) =>
    appraise({ ...part, verifiedAt }, { ...beholder, before: beholder.before?.parts?.[at] }),
  );
  if (!parts) return own;
  const seal = sealOfWhole(result.credential?.format, [own, ...parts]);
  // What a presentation shows may last longer than the presentation.
  const ended = { own: statusOn(result, beholder.now) === 'expired', part: false };
  return { ...own, seal: { ...seal, ...endedSince(seal, ended) }, parts };
}

function appraiseOne(result: Appraised, beholder: Beholder): Appraisal {
  const { trusted, now } = beholder;
  const { credential, assurance } = result;
  const { match: recipient, by } = ownerOf(credential?.recipients ?? [], beholder);
  const standings = standingsFor(result, trusted);
  const [first] = standings;
  const issuer = first?.standing ?? 'self-declared';
  const known = knownOf(result);
  const code = faultOf(result, first, now);
  return {
    recipient,
    ...(by && { recipientBy: by }),
    issuer,
    standings,
    ...(known && { known }),
    seal: sealOf({
      assurance,
      status: statusOn(result, now),
      recipient,
      issuer,
      ...(code && { problem: code }),
      ageMs: now.getTime() - Date.parse(result.verifiedAt),
    }),
  };
}

/** What the check found; then what has come to light, or come to its end, since. */
function faultOf(
  judged: Appraised,
  standing: Standing | undefined,
  now: Date,
): ProblemCode | undefined {
  if (judged.problem) return judged.problem.code;
  if (standing?.keyChanged) return 'issuer-key-changed';
  return holdsLapsed(judged, now) ? 'part-expired' : undefined;
}

/** An id that nobody has proved is anybody's, and a name always is. */
function knownOf({ credential, assurance }: Appraised): Acquaintance | undefined {
  const known = credential && acquaintanceWith(credential.issuer);
  const isProved = assurance !== 'link-shape-only' && assurance !== 'claimed-only';
  return isProved || known?.by === 'name' ? known : undefined;
}

/**
 * What is known of the person decides; the word of the user, or an earlier comparison, fills the gap. E-mail addresses
 * are known for a short time only, and what they showed, for or against, outlasts them.
 */
function ownerOf(
  recipients: readonly RecipientIdentity[],
  { person, owner, before }: Beholder,
): { readonly match: RecipientMatch; readonly by?: string } {
  const compared = compareRecipient(recipients, person);
  const settled = compared.match === 'matches' || compared.match === 'holder-proved';
  if (settled) return compared;
  if (owner === 'you') return { match: 'matches', by: owner };
  const isOpen = compared.match === 'not-comparable' || compared.match === 'no-person';
  if (before?.recipientBy === 'email' && (isOpen || before.recipient === 'matches'))
    return { match: before.recipient, by: before.recipientBy };
  // It was seen of what this may be no more.
  return owner && compared.match !== 'another' ? { match: 'matches', by: owner } : compared;
}

/** The user's own word first, then the lists at hand, then those that were asked, then the platform. */
function standingsFor(
  { credential, proofs, standings = [] }: Appraised,
  trusted: readonly TrustedIssuer[],
): readonly Standing[] {
  if (!credential) return [];
  const { id } = credential.issuer;
  const thumbprints = keysOf(id, proofs);
  // Whoever is known by name is not known by a key that only a resolver calls his.
  if (tellerOf(id))
    return ownList(trusted.filter(({ anyKey }) => !anyKey)).find({ id, thumbprints });
  return [...standingsOf({ id, thumbprints }, trusted), ...standings];
}
