import { rdfc } from './canonical-form';
import { signedHashes } from './data-integrity';
import type { ProofSuite } from './proof';
import { detachedJws } from './signature-form';

/** JSON Web Signature 2020 (W3C CCG), section 3; RSA keys sign with either padding in practice. */
export const jsonWebSignature2020: ProofSuite = {
  id: 'JsonWebSignature2020',
  verify: signedHashes({
    type: 'JsonWebSignature2020',
    form: rdfc,
    signature: detachedJws,
    algorithms: {
      EdDSA: 'SHA-256',
      ES256: 'SHA-256',
      ES384: 'SHA-256',
      ES512: 'SHA-256',
      ES256K: 'SHA-256',
      PS256: 'SHA-256',
      RS256: 'SHA-256',
    },
  }),
};
