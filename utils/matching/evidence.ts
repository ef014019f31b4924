import { parseUrl } from '@/utils/lib/web-address';
import type { Appraisal } from '@/utils/model/appraisal';
import type { Credential } from '@/utils/model/credential';
import type { Evidence, EvidenceStatus } from '@/utils/model/match';
import type { SealShape } from '@/utils/model/seal';
import type { ShownSkill } from '@/utils/model/skill';
import type { RecipientMatch, VerificationResult } from '@/utils/model/verification';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import type { Vocabulary } from '@/utils/skills/vocabulary';
import { placesIn } from './places';

/** A result with the seal that people see for it, which alone decides what may be called verified. */
export interface SealedResult {
  readonly id: string;
  readonly result: VerificationResult;
  readonly sealShape: SealShape;
  /** Whose it is and who vouches for its issuer, which an end may hide; nothing is held against it where absent. */
  readonly appraisal?: Pick<Appraisal, 'recipient' | 'issuer'>;
  /** What it shows, where that has been read already. */
  readonly skills?: readonly ShownSkill[];
}

/** A credential as the match counts it; what is refused or was not obtained names no skill. */
export function evidenceFrom(
  { id, result, sealShape, appraisal, skills }: SealedResult,
  vocabulary: Vocabulary,
): Evidence {
  const { credential } = result;
  const status = credential
    ? evidenceStatusOf(sealShape, result, appraisal)
    : unobtainedStatusOf(sealShape);
  if (!credential || sealShape === 'problem')
    return { id, name: parseUrl(result.href)?.host ?? result.href, status, skills: [] };

  const issuedOn = credential.issuedOn ?? credential.validFrom;
  const places = placesNamed(credential);
  return {
    id,
    name: credential.achievement.name,
    status,
    skills: skills ?? skillsOfCredential(credential, vocabulary),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(credential.validUntil === undefined ? {} : { validUntil: credential.validUntil }),
    ...(places.length > 0 ? { places } : {}),
  };
}

/** What has ended since it was checked counts as expired, and no longer as verified. */
export function evidenceOn(evidence: Evidence, now: Date): Evidence {
  const { status, validUntil } = evidence;
  const hasEnded = validUntil !== undefined && Date.parse(validUntil) <= now.getTime();
  return hasEnded && status === 'verified' ? { ...evidence, status: 'expired' } : evidence;
}

/** Where it holds is said by its own words, or by the body of a state that gives it. */
function placesNamed({ achievement, issuer, name = '' }: Credential): readonly string[] {
  const { alignments, criteria = '', description = '' } = achievement;
  const words = [achievement.name, name, issuer.name ?? '', criteria, description];
  return placesIn([...words, ...alignments.map((alignment) => alignment.name)].join('\n'));
}

const unobtainedStatusOf = (sealShape: SealShape): EvidenceStatus =>
  sealShape === 'problem' ? 'void' : 'claimed';

/**
 * What a credential counts as, by its seal and its status. Confirmed is genuine and compared with nobody,
 * neutral is not judged: both are claims. Expired counts as such only where all the rest is genuine.
 */
function evidenceStatusOf(
  sealShape: SealShape,
  { status, assurance }: VerificationResult,
  appraisal: SealedResult['appraisal'],
): EvidenceStatus {
  if (sealShape === 'problem') return 'void';
  if (status === 'revoked' || status === 'suspended' || status === 'not-yet-valid') return 'void';
  if (sealShape === 'verified') return 'verified';
  const isExpired = sealShape === 'caution' && status === 'expired';
  const wasClaim = assurance === 'found-on-issuer-page' || isClaimAlone(appraisal);
  return isExpired && !wasClaim ? 'expired' : 'claimed';
}

const unsure: ReadonlySet<RecipientMatch | undefined> = new Set<RecipientMatch>([
  'another',
  'compatible',
  'not-comparable',
]);

/** While it lasted it was no more than a claim: nobody knows its issuer, or it is not surely this person's. */
const isClaimAlone = (appraisal: SealedResult['appraisal']): boolean =>
  appraisal?.issuer === 'self-declared' || unsure.has(appraisal?.recipient);
