import type { Result } from '@/utils/lib/result';
import type { Credential, Proof } from '@/utils/model/credential';
import type { Signer } from '@/utils/model/verification';

import type { Environment } from '../environment';
import type { Relationship } from '../keys/key';

/** What the verifier expects of a proof beside its being true. */
export interface Expectation {
  /** A credential is asserted, a presentation is authenticated (VC Data Integrity 1.0, section 2.1). */
  readonly purpose: Relationship;
  readonly challenge?: string;
  readonly domain?: string | readonly string[];
}

/**
 * One kind of proof. It hands on who signed, or nobody where the proof is an address and not a key; a
 * problem says whether it failed or could not be judged.
 */
export interface ProofSuite {
  /** The cryptosuite or proof type, as credentials write it. */
  readonly id: string;
  /** Its holder may leave out some of what was signed, and need not say what. */
  readonly partial?: true;
  readonly verify: (
    proof: Proof,
    credential: Credential,
    environment: Environment,
    expectation: Expectation,
  ) => Promise<Result<Signer | undefined>>;
}
