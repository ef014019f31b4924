import { utils, verify } from '@noble/secp256k1';

import { fail, ok, type Result } from './result';
import { sha256 } from './sha256';

/**
 * Whether r and s are a signature of the data's SHA-256 by the key of this point, which stands compressed or in full.
 * WebCrypto does not know the curve.
 */
export function secp256k1Holds({
  point,
  signature,
  data,
}: Readonly<Record<'point' | 'signature' | 'data', Uint8Array>>): Result<boolean> {
  if (!utils.isValidPublicKey(point)) return fail('key-type', 'not a point of secp256k1');
  // Both s and n - s are good in JOSE; only Bitcoin asks for the lower one.
  return ok(verify(signature, sha256(data), point, { lowS: false, prehash: false }));
}
