import { rdfc } from './canonical-form';
import { signedHashes } from './data-integrity';
import type { ProofSuite } from './proof';
import { multibase } from './signature-form';

/** Data Integrity ECDSA Cryptosuites 1.0, section 3.2; the curve of the key decides the hash. */
export const ecdsaRdfc2019: ProofSuite = {
  id: 'ecdsa-rdfc-2019',
  verify: signedHashes({
    type: 'DataIntegrityProof',
    form: rdfc,
    signature: multibase,
    algorithms: { ES256: 'SHA-256', ES384: 'SHA-384' },
  }),
};
