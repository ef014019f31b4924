import { rdfc } from './canonical-form';
import { signedHashes } from './data-integrity';
import type { ProofSuite } from './proof';
import { multibase } from './signature-form';

/** What `eddsa-rdfc-2022` was called in the drafts of Data Integrity EdDSA Cryptosuites 1.0 before it got its name. */
export const eddsa2022: ProofSuite = {
  id: 'eddsa-2022',
  verify: signedHashes({
    type: 'DataIntegrityProof',
    form: rdfc,
    signature: multibase,
    algorithms: { EdDSA: 'SHA-256' },
  }),
};
