import { rdfc } from './canonical-form';
import { signedHashes } from './data-integrity';
import type { ProofSuite } from './proof';
import { detachedJws } from './signature-form';

/** Ed25519 Signature 2018 (W3C CCG). */
export const ed25519Signature2018: ProofSuite = {
  id: 'Ed25519Signature2018',
  verify: signedHashes({
    type: 'Ed25519Signature2018',
    form: rdfc,
    signature: detachedJws,
    algorithms: { EdDSA: 'SHA-256' },
  }),
};
