import { rdfc } from './canonical-form';
import { signedHashes } from './data-integrity';
import type { ProofSuite } from './proof';
import { detachedJws } from './signature-form';

/** Ecdsa Secp256k1 Signature 2019 (W3C CCG). */
export const ecdsaSecp256k1Signature2019: ProofSuite = {
  id: 'EcdsaSecp256k1Signature2019',
  verify: signedHashes({
    type: 'EcdsaSecp256k1Signature2019',
    form: rdfc,
    signature: detachedJws,
    algorithms: { ES256K: 'SHA-256' },
  }),
};
