import { signedHashes } from './data-integrity';
import { jcs } from './jcs';
import type { ProofSuite } from './proof';
import { multibase } from './signature-form';

/** Data Integrity EdDSA Cryptosuites 1.0, section 3.3. */
export const eddsaJcs2022: ProofSuite = {
  id: 'eddsa-jcs-2022',
  verify: signedHashes({
    type: 'DataIntegrityProof',
    form: jcs,
    signature: multibase,
    algorithms: { EdDSA: 'SHA-256' },
  }),
};
