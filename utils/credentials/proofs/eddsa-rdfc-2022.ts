import { rdfc } from './canonical-form';
import { signedHashes } from './data-integrity';
import type { ProofSuite } from './proof';
import { multibase } from './signature-form';

/** Data Integrity EdDSA Cryptosuites 1.0, section 3.2. */
export const eddsaRdfc2022: ProofSuite = {
  id: 'eddsa-rdfc-2022',
  verify: signedHashes({
    type: 'DataIntegrityProof',
    form: rdfc,
    signature: multibase,
    algorithms: { EdDSA: 'SHA-256' },
  }),
};
