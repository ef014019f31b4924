import type { AssessmentKind, Evidence } from './credential';

/**
 * What a platform's own record says of one credential. Every text is as the platform has it: of any length, with
 * markup and line ends, which is tamed where the record is made a credential.
 */
export interface ProviderRecord {
  /** Under `id` the issuer is known to the platform; name and address are what it calls itself. */
  readonly issuer: {
    readonly id: string;
    readonly name?: Text;
    readonly url?: Text;
    /** Whether the platform says to have checked who this is; absent where it does not say. */
    readonly checked?: boolean;
  };
  readonly name: string;
  readonly description?: Text;
  readonly criteria?: Text;
  readonly criteriaUrl?: Text;
  /** How it was earned, such as by an examination. */
  readonly type?: Text;
  readonly assessments?: readonly AssessmentKind[];
  readonly skills?: readonly string[] | undefined;
  readonly image?: Text;
  readonly holder?: Text;
  /** The holder's profile at the platform. */
  readonly profile?: Text;
  /** Days or moments. What is valid until a day is valid on that day. */
  readonly issuedOn?: Text;
  readonly validUntil?: Text;
  readonly grade?: Text;
  readonly credits?: number | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** What the platform says of it today; absent where it has no word for that. */
  readonly standing?: 'holds' | 'revoked' | 'suspended' | 'expired';
  readonly reason?: Text;
}

type Text = string | undefined;
