import { encodeBase64Url } from '@/utils/lib/base64url';
import { remembered } from '@/utils/lib/remembered';
import { sha256 } from '@/utils/lib/sha256';

import type { PublicJwk } from './public-jwk';

/** JWK thumbprint with SHA-256 (RFC 7638, section 3; RFC 8037, section 2). */
export const thumbprintOf = (jwk: PublicJwk): string => digest(JSON.stringify(required(jwk)));

const digest = remembered((members) => encodeBase64Url(sha256(members)));

/** The members that make the key, in the order of their names. */
function required(jwk: PublicJwk): Readonly<Record<string, string | undefined>> {
  const { kty } = jwk;
  switch (kty) {
    case 'EC':
      return { crv: jwk.crv, kty, x: jwk.x, y: jwk.y };
    case 'OKP':
      return { crv: jwk.crv, kty, x: jwk.x };
    case 'RSA':
      return { e: jwk.e, kty, n: jwk.n };
  }
}
