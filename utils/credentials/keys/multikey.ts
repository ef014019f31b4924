import type { JWK } from 'jose';

import { encodeBase64Url } from '@/utils/lib/base64url';
import { decodeMultibase } from '@/utils/lib/multibase';
import { fail, ok, type Result } from '@/utils/lib/result';

import { type Curve, curves, decompress } from './curve-point';

/** Multicodec prefixes of public keys (Controlled Identifiers 1.0, section 2.2.2). */
const okp: Record<string, readonly [crv: string, length: number]> = {
  ed01: ['Ed25519', 32],
  ec01: ['X25519', 32],
};
const ec: Record<string, Curve> = {
  '8024': curves['P-256'],
  '8124': curves['P-384'],
  e701: curves.secp256k1,
};

/** A Multikey's publicKeyMultibase as the JWK that every crypto library reads. */
export function jwkOfMultikey(multibase: string): Result<JWK> {
  if (!multibase.startsWith('z')) return fail('key-type', 'publicKeyMultibase is not base58btc');
  const decoded = decodeMultibase(multibase);
  if (!decoded.ok) return fail('key-type', decoded.problem.detail);

  const prefix = hex(decoded.value.subarray(0, 2));
  const key = decoded.value.subarray(2);

  const flat = okp[prefix];
  if (flat) {
    const [crv, length] = flat;
    if (key.length !== length) return fail('key-type', `an ${crv} key of ${key.length} bytes`);
    return ok({ kty: 'OKP', crv, x: encodeBase64Url(key) });
  }

  const curve = ec[prefix];
  if (!curve) return fail('key-type', `multicodec ${prefix}`);
  const point = decompress(key, curve);
  if (!point) return fail('key-type', `not a compressed point of ${curve.crv}`);
  return ok({
    kty: 'EC',
    crv: curve.crv,
    x: encodeBase64Url(point.x),
    y: encodeBase64Url(point.y),
  });
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
