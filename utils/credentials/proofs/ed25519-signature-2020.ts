import { rdfc } from './canonical-form';
import { signedHashes } from './data-integrity';
import type { ProofSuite } from './proof';
import { multibase } from './signature-form';

/** Ed25519 Signature 2020 (W3C CCG; Data Integrity EdDSA Cryptosuites 1.0, appendix). */
export const ed25519Signature2020: ProofSuite = {
  id: 'Ed25519Signature2020',
  verify: signedHashes({
    type: 'Ed25519Signature2020',
    form: rdfc,
    signature: multibase,
    algorithms: { EdDSA: 'SHA-256' },
  }),
};
