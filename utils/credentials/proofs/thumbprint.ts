import type { JWK } from 'jose';

import { encodeBase64Url } from '@/utils/lib/base64url';
import { sha256 } from '@/utils/lib/sha256';

const members: Record<string, readonly ('crv' | 'e' | 'kty' | 'n' | 'x' | 'y')[]> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
};

/** JWK thumbprint with SHA-256 (RFC 7638, section 3; RFC 8037, section 2). */
export function thumbprintOf(jwk: JWK): string {
  const required = members[jwk.kty ?? ''] ?? ['kty'];
  return encodeBase64Url(
    sha256(JSON.stringify(Object.fromEntries(required.map((name) => [name, jwk[name]])))),
  );
}
