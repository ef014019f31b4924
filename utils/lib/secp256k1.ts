import { type ECDSA, ecdsa, weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { sha256 } from '@noble/hashes/sha2.js';

import { fail, ok, type Result } from './result';

/** SEC 2, section 2.4.1. */
const CURVE = {
  p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2fn,
  n: 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
  h: 1n,
  a: 0n,
  b: 7n,
  Gx: 0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798n,
  Gy: 0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8n,
};

let curve: ECDSA | undefined;

/**
 * Whether r and s are a signature of the data's SHA-256 by the key of this point, which stands compressed or in full.
 * WebCrypto does not know the curve. The package's own secp256k1 would set up a dozen other things at every start.
 */
export function secp256k1Holds(
  point: Uint8Array,
  signature: Uint8Array,
  data: Uint8Array,
): Result<boolean> {
  curve ??= ecdsa(weierstrass(CURVE), sha256);
  if (!curve.utils.isValidPublicKey(point)) return fail('key-type', 'not a point of secp256k1');
  // Both s and n - s are good in JOSE; only Bitcoin asks for the lower one.
  return ok(curve.verify(signature, data, point, { lowS: false }));
}
