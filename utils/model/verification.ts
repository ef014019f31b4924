import type { Problem } from '@/utils/lib/problem';
import type { Credential, EndorsedThing } from './credential';
import type { Standing } from './issuer';

export const outcomes = ['passed', 'failed', 'unknown', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];

/** The finding of one check. A bad credential is a finding, never an exception. */
export interface Check {
  readonly id: string;
  readonly outcome: Outcome;
  readonly problem?: Problem;
  /** True and worth saying, without making the outcome better or worse. */
  readonly remarks?: readonly Problem[];
}

/** How we know: the best that stands behind what is shown, strongest first. */
export const assurances = [
  'cryptographically-verified',
  'issuer-api-confirmed',
  'found-on-issuer-page',
  'link-shape-only',
  'claimed-only',
] as const;
export type Assurance = (typeof assurances)[number];

export const statuses = [
  'valid',
  'expired',
  'not-yet-valid',
  'revoked',
  'suspended',
  /** A status is offered and could not be read, or it or a date may have been left out by the holder. */
  'unchecked',
  'private',
  'not-found',
  'unreachable',
  'unknown',
] as const;
export type CredentialStatus = (typeof statuses)[number];

/** Whose it is, compared with the person whom the page is about. */
export const recipientMatches = [
  'matches',
  'holder-proved',
  'compatible',
  'another',
  'not-comparable',
  'no-person',
] as const;
export type RecipientMatch = (typeof recipientMatches)[number];

/** Who says that the issuer is who it claims to be. */
export const issuerStandings = ['recognised', 'platform-verified', 'self-declared'] as const;
export type IssuerStanding = (typeof issuerStandings)[number];

/** The key that a proof was made with and who controls it. */
export interface Signer {
  readonly verificationMethod: string;
  readonly controller: string;
  /** RFC 7638 thumbprint: the same key has the same one, whatever its notation. */
  readonly thumbprint: string;
}

/** The keys by which somebody himself has signed, and not whoever has signed beside him. */
export const keysOf = (
  controller: string | undefined,
  proofs: readonly ProofFinding[],
): readonly string[] =>
  proofs.flatMap(({ signer }) =>
    signer && signer.controller === controller ? [signer.thumbprint] : [],
  );

export interface ProofFinding {
  readonly suite: string;
  readonly verificationMethod?: string;
  readonly outcome: Outcome;
  readonly problem?: Problem;
  readonly signer?: Signer;
  /** The holder was free to leave out some of what was signed. */
  readonly partial?: true;
}

/** All that can be said of one credential without knowing whom it is shown for. */
export interface Judgement {
  readonly assurance: Assurance;
  readonly status: CredentialStatus;
  readonly checks: readonly Check[];
  readonly proofs: readonly ProofFinding[];
  /** Why no credential was obtained, or why it is refused. */
  readonly problem?: Problem;
  /** Absent when none was obtained, and when a proof failed: then nothing of it is shown. */
  readonly credential?: Credential;
  /** Lists that were asked about its issuer, as they answered then, and the platform that lets in only whom it knows. */
  readonly standings?: readonly Standing[];
  /** The credentials inside a record or presentation, each judged by itself. */
  readonly parts?: readonly Part[];
  /** What others say of it, each judged by itself and shown by its own issuer. */
  readonly endorsements?: readonly Endorsement[];
}

/** The issuer itself is known to have said it. */
export const isProved = ({ checks }: Pick<Judgement, 'checks'>): boolean =>
  ['proof', 'issuer-identity'].every((id) =>
    checks.some((check) => check.id === id && check.outcome === 'passed'),
  );

/** A credential inside another one. */
export interface Part extends Judgement {
  /** Whether it is about whom the whole is about, as far as ids tell. */
  readonly subject: 'same' | 'another' | 'not-comparable';
}

export interface Endorsement extends Judgement {
  readonly endorses: EndorsedThing;
  /** Its own proof holds, and its subject is the very thing that it stands in (Open Badges 3.0, section B.1.10). */
  readonly counts: boolean;
}

/** What was found behind a link. */
export interface VerificationResult extends Judgement {
  readonly href: string;
  readonly provider: string;
  readonly verifiedAt: string;
  /** Hosts that were asked, in order, for the record. */
  readonly asked: readonly string[];
}
