import { decodeBase64Url, encodeBase64Url } from '@/utils/lib/base64url';
import { fail, ok, type Result } from '@/utils/lib/result';

import { type Curve, curves, decompress } from './curve-point';
import type { PublicJwk } from './public-jwk';

/** Curves of which a key is one string of bytes, and how long it is. */
const flat = [
  { kty: 'OKP', crv: 'Ed25519', length: 32 },
  { kty: 'OKP', crv: 'X25519', length: 32 },
  { kty: 'EC', crv: 'BLS12381_G1', length: 48 },
  { kty: 'EC', crv: 'BLS12381_G2', length: 96 },
] as const;

/** The JWK of a key's bytes on a curve; a point stands compressed or in full (SEC 1, section 2.3.3). */
export function keyOfCurve(crv: string, key: Uint8Array): Result<PublicJwk> {
  const string = flat.find((one) => one.crv === crv);
  if (string) {
    const { kty, length } = string;
    return key.length === length
      ? ok({ kty, crv, x: encodeBase64Url(key) })
      : fail('key-type', `a ${crv} key of ${key.length} bytes`);
  }
  const curve = curves.find((one) => one.crv === crv);
  if (!curve) return fail('key-type', `no curve ${crv}`);
  const point = key[0] === 4 ? inFull(key, curve) : decompress(key, curve);
  if (!point) return fail('key-type', `not a point of ${crv}`);
  return ok({ kty: 'EC', crv, x: encodeBase64Url(point.x), y: encodeBase64Url(point.y) });
}

/** Whether the point is on its curve is checked by whoever imports the key. */
function inFull(key: Uint8Array, { bytes }: Curve) {
  if (key.length !== 2 * bytes + 1) return undefined;
  return { x: key.subarray(1, bytes + 1), y: key.subarray(bytes + 1) };
}

/** The point in full of a key that has both coordinates. */
export function pointOf(jwk: PublicJwk): Result<Uint8Array<ArrayBuffer>> {
  const { x = '', y = '' } = jwk.kty === 'EC' ? jwk : {};
  const [left, right] = [decodeBase64Url(x), decodeBase64Url(y)];
  return left.ok && right.ok
    ? ok(Uint8Array.of(4, ...left.value, ...right.value))
    : fail('key-type', 'the coordinates of a point are not base64url');
}
