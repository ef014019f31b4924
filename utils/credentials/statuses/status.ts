import type { Problem } from '@/utils/lib/problem';
import type { Result } from '@/utils/lib/result';
import type { Credential, StatusEntry } from '@/utils/model/credential';

import type { Environment } from '../environment';

/**
 * Asks the issuer's list. It holds with remarks worth showing, or there is a problem: `revoked`,
 * `suspended`, or whatever kept us from knowing.
 */
export type StatusLookup = (
  entry: StatusEntry,
  credential: Credential,
  environment: Environment,
) => Promise<Result<readonly Problem[]>>;

/** One way in which issuers publish whether a credential still holds. */
export interface StatusMethod {
  readonly id: string;
  /** The entry types that it reads. */
  readonly types: readonly string[];
  readonly lookUp: StatusLookup;
}
