import type { JsonObject } from '@/utils/lib/json';
import type { Problem } from '@/utils/lib/problem';
import type { Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';

import type { CompactJws } from '../envelopes/envelope';
import type { Environment } from '../environment';

/** A document to be read, and the addresses that are known to have served it as it is. */
export interface Source {
  readonly document: JsonObject;
  readonly jws?: CompactJws;
  /** The claims of the token, of which the document may be but one. */
  readonly claims?: JsonObject;
  /** Where it was fetched, with every address that the platform gives the same document. */
  readonly servedAs: readonly string[];
  /** Where it lay before it moved to where it was fetched. */
  readonly formerly?: readonly string[];
  /** A platform was asked to write badge class and issuer into its record: they are its word as well. */
  readonly expanded?: boolean;
  /** What was noticed on the way here. */
  readonly remarks?: readonly Problem[];
}

/** One format of credentials: how to tell it, and how to read it into the one shape. */
export interface Format {
  readonly id: string;
  readonly matches: (document: JsonObject) => boolean;
  /** Asks only for what belongs to the credential itself, such as the badge class of an assertion. */
  readonly read: (source: Source, environment: Environment) => Promise<Result<Credential>>;
}
