import { encodeBase64Url } from '@/utils/lib/base64url';
import { fail, ok, type Result } from '@/utils/lib/result';

import { type Element, elementAt, INTEGER, partsOf } from './der';
import type { PublicJwk } from './public-jwk';

/** RSAPublicKey: a sequence of modulus and exponent (RFC 8017, appendix A.1.1). */
export function rsaKeyInDer(bytes: Uint8Array): Result<PublicJwk> {
  const whole = elementAt(bytes, 0);
  const [n, e, ...others] = partsOf(whole);
  const alone = whole?.end === bytes.length && others.length === 0;
  if (n?.tag !== INTEGER || e?.tag !== INTEGER || !alone)
    return fail('key-type', 'this is no RSA public key');
  return ok({ kty: 'RSA', n: unsigned(n), e: unsigned(e) });
}

/** DER writes a zero before a number whose first bit is set; a JWK writes none. */
const unsigned = ({ content }: Element): string =>
  encodeBase64Url(content[0] === 0 ? content.subarray(1) : content);
