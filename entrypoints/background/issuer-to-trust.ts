import { domainOf, type TrustedIssuer } from '@/utils/model/issuer';
import { keysOf, type VerificationResult } from '@/utils/model/verification';

/** The issuer of a genuine credential as the user's list keeps it: its id, its domain, and the keys it signed with. */
export function issuerToTrust(
  { credential, proofs, assurance }: VerificationResult,
  now: Date,
): TrustedIssuer | undefined {
  const proved = assurance === 'cryptographically-verified' || assurance === 'issuer-api-confirmed';
  if (!credential || !proved) return undefined;
  const { id } = credential.issuer;
  return {
    id,
    domain: domainOf(id),
    thumbprints: [...new Set(keysOf(id, proofs))],
    since: now.toISOString(),
  };
}
