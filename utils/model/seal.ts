import type { ProblemCode } from '@/utils/lib/problem';
import type { Assurance, CredentialStatus, IssuerStanding, RecipientMatch } from './verification';

export const sealShapes = ['verified', 'confirmed', 'caution', 'problem', 'neutral'] as const;
export type SealShape = (typeof sealShapes)[number];

/** The four axes of the verdict, with what went wrong and how long ago it was found. */
export interface Axes {
  readonly assurance: Assurance;
  readonly status: CredentialStatus;
  readonly recipient: RecipientMatch;
  readonly issuer: IssuerStanding;
  readonly problem?: ProblemCode;
  readonly ageMs: number;
}

export const sealReasons = [
  'forged',
  'holder-proof-failed',
  'revoked',
  'suspended',
  'not-judged',
  'expired',
  'not-yet-valid',
  'issuer-key-changed',
  'schema-invalid',
  'part-invalid',
  'part-expired',
  'part-unknown',
  'part-of-another',
  'issuer-unknown',
  'status-unchecked',
  'another-recipient',
  'compatible-name',
  'recipient-not-compared',
  'read-from-page',
  'all-checked',
] as const;
export type SealReason = (typeof sealReasons)[number];

/** With a failed proof, the credential's or its holder's, nothing that it claims is shown anywhere. */
export const hidesClaims = (reason: SealReason | undefined): boolean =>
  reason === 'forged' || reason === 'holder-proof-failed';

/** What mark, popup and table show: one shape, and the reason that chose it. */
export interface Seal {
  readonly shape: SealShape;
  readonly reason: SealReason;
  /** Found more than a day ago: the mark is hollow and says how old it is. */
  readonly stale: boolean;
}

const DAY_MS = 86_400_000;

/**
 * The credential or its issuer says no: a proof does not hold, or a rule that only a forgery breaks.
 * Nothing that the network, an old list or our own limits can cause may stand here.
 */
export const refuting: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'proof-verification-error',
  'proof-transformation-error',
  'integrity-error',
  'invalid-verification-method-url',
  'invalid-controlled-identifier-document-id',
  'invalid-relationship-for-verification-method',
  'issuer-key-mismatch',
  'key-revoked',
  'key-expired',
  'key-type',
  'alg-forbidden',
  'typ-mismatch',
  'claim-mismatch',
  'disclosure-invalid',
  'hosted-id-mismatch',
  'hosted-out-of-scope',
  'issuer-mismatch',
  'key-not-authorised',
]);

/** The holder's own proof does not hold, or was made for somebody else. */
export const ofHolder: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'invalid-challenge',
  'invalid-domain',
  'vp-invalid',
]);

const obtained: ReadonlySet<Assurance> = new Set<Assurance>([
  'cryptographically-verified',
  'issuer-api-confirmed',
  'found-on-issuer-page',
]);

const judged: ReadonlySet<CredentialStatus> = new Set<CredentialStatus>([
  'valid',
  'expired',
  'not-yet-valid',
  'unchecked',
]);

/** The faults that leave a credential genuine and are worth a look: of its schema, and of what it holds. */
const noted = ['schema-invalid', 'part-invalid', 'part-expired', 'part-unknown'] as const;

/** The one place that decides which seal people see; where several rules apply the first wins. */
export function sealOf(axes: Axes): Seal {
  const [shape, reason] = decide(axes);
  return { shape, reason, stale: isStale(axes.ageMs) };
}

export const isStale = (ageMs: number): boolean => ageMs > DAY_MS;

function decide({ assurance, status, recipient, issuer, problem }: Axes): [SealShape, SealReason] {
  if (problem && ofHolder.has(problem)) return ['problem', 'holder-proof-failed'];
  if (problem && refuting.has(problem)) return ['problem', 'forged'];
  if (status === 'revoked') return ['problem', 'revoked'];
  if (status === 'suspended') return ['problem', 'suspended'];

  if (!obtained.has(assurance) || !judged.has(status)) return ['neutral', 'not-judged'];

  if (status === 'expired') return ['caution', 'expired'];
  if (status === 'not-yet-valid') return ['caution', 'not-yet-valid'];
  if (problem === 'issuer-key-changed') return ['caution', 'issuer-key-changed'];
  const fault = noted.find((code) => code === problem);
  if (fault) return ['caution', fault];
  if (issuer === 'self-declared') return ['caution', 'issuer-unknown'];
  if (status === 'unchecked') return ['caution', 'status-unchecked'];
  if (recipient === 'another') return ['caution', 'another-recipient'];
  if (recipient === 'compatible') return ['caution', 'compatible-name'];

  if (recipient === 'not-comparable') return ['confirmed', 'recipient-not-compared'];
  if (assurance === 'found-on-issuer-page') return ['confirmed', 'read-from-page'];
  return ['verified', 'all-checked'];
}

const worstFirst: readonly SealShape[] = ['problem', 'caution', 'neutral', 'confirmed', 'verified'];

/** The seal of several that stand together: the worst of them, and nothing when there are none. */
export const worstOf = (seals: readonly Seal[]): Seal | undefined =>
  worstFirst.flatMap((shape) => seals.filter((seal) => seal.shape === shape))[0];
