import { rdfc } from './canonical-form';
import { signedHashes } from './data-integrity';
import type { ProofSuite } from './proof';
import { detachedJws } from './signature-form';

/** RSA Signature Suite 2018 (W3C CCG); libraries sign it with either padding. */
export const rsaSignature2018: ProofSuite = {
  id: 'RsaSignature2018',
  verify: signedHashes({
    type: 'RsaSignature2018',
    form: rdfc,
    signature: detachedJws,
    algorithms: { PS256: 'SHA-256', RS256: 'SHA-256' },
  }),
};
