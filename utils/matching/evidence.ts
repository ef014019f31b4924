import { parseUrl } from '@/utils/lib/web-address';
import type { Evidence, EvidenceStatus } from '@/utils/model/match';
import type { SealShape } from '@/utils/model/seal';
import type { CredentialStatus, VerificationResult } from '@/utils/model/verification';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import type { Vocabulary } from '@/utils/skills/vocabulary';

/** A result with the seal that people see for it, which alone decides what may be called verified. */
export interface SealedResult {
  readonly id: string;
  readonly result: VerificationResult;
  readonly sealShape: SealShape;
}

/** A credential as the match counts it; what is refused or was not obtained names no skill. */
export function evidenceFrom(
  { id, result, sealShape }: SealedResult,
  vocabulary: Vocabulary,
): Evidence {
  const { credential } = result;
  const status = credential
    ? evidenceStatusOf(sealShape, result.status)
    : unobtainedStatusOf(sealShape);
  if (!credential || sealShape === 'problem')
    return { id, name: parseUrl(result.href)?.host ?? result.href, status, skills: [] };

  const issuedOn = credential.issuedOn ?? credential.validFrom;
  return {
    id,
    name: credential.achievement.name,
    status,
    skills: skillsOfCredential(credential, vocabulary),
    ...(issuedOn === undefined ? {} : { issuedOn }),
  };
}

const unobtainedStatusOf = (sealShape: SealShape): EvidenceStatus =>
  sealShape === 'problem' ? 'void' : 'claimed';

/**
 * What a credential counts as, by its seal and its status. Confirmed is genuine and compared with nobody,
 * neutral is not judged: both are claims. Expired counts as such only where all the rest is genuine.
 */
function evidenceStatusOf(sealShape: SealShape, status: CredentialStatus): EvidenceStatus {
  if (sealShape === 'problem') return 'void';
  if (status === 'revoked' || status === 'suspended' || status === 'not-yet-valid') return 'void';
  if (sealShape === 'verified') return 'verified';
  return sealShape === 'caution' && status === 'expired' ? 'expired' : 'claimed';
}
