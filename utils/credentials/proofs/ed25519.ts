import type { JWK } from 'jose';

import { fail, ok, type Result } from '@/utils/lib/result';

/** Whether an Ed25519 signature is of these bytes (RFC 8032). WebCrypto refuses an S of the order or more. */
export async function ed25519(
  { kty, crv, x }: JWK,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<Result<boolean>> {
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined)
    return fail('key-type', `an Ed25519 proof with a key of ${crv ?? kty}`);
  if (signature.length !== 64)
    return fail('proof-verification-error', `a signature of ${signature.length} bytes`);
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', false, ['verify']);
  return ok(await crypto.subtle.verify('Ed25519', key, signature, data));
}
