import { rdfc, verifyTwoHashes } from './data-integrity';
import { ed25519 } from './ed25519';
import type { ProofSuite } from './proof';

/** Data Integrity EdDSA Cryptosuites 1.0, section 3.2. */
export const eddsaRdfc2022: ProofSuite = {
  id: 'eddsa-rdfc-2022',
  verify: (proof, credential, environment, expectation) =>
    verifyTwoHashes(proof, credential, environment, expectation, {
      canonicalise: rdfc,
      signatureIsValid: ed25519,
    }),
};
