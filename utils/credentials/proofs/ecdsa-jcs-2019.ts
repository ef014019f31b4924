import { signedHashes } from './data-integrity';
import { jcs } from './jcs';
import type { ProofSuite } from './proof';
import { multibase } from './signature-form';

/** Data Integrity ECDSA Cryptosuites 1.0, section 3.3; the curve of the key decides the hash. */
export const ecdsaJcs2019: ProofSuite = {
  id: 'ecdsa-jcs-2019',
  verify: signedHashes({
    type: 'DataIntegrityProof',
    form: jcs,
    signature: multibase,
    algorithms: { ES256: 'SHA-256', ES384: 'SHA-384' },
  }),
};
