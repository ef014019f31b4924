import { decodeBase64 } from '@/utils/lib/base64';
import { encodeBase64Url } from '@/utils/lib/base64url';
import { fail, ok, type Result } from '@/utils/lib/result';

import type { PublicJwk } from './public-jwk';

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const PEM =
  /^-----BEGIN (?:RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END (?:RSA )?PUBLIC KEY-----\s*$/u;

/** An RSA key in PEM, as older issuers publish theirs: SubjectPublicKeyInfo or the bare RSAPublicKey. */
export function rsaKeyInPem(pem: string): Result<PublicJwk> {
  const [, text] = PEM.exec(pem.trim()) ?? [];
  if (text === undefined) return fail('key-type', 'publicKeyPem holds no public key');
  const bytes = decodeBase64(text.replace(/\s+/gu, ''));
  if (!bytes.ok) return fail('key-type', `publicKeyPem: ${bytes.problem.detail}`);
  const [algorithm, key] = partsOf(elementAt(bytes.value, 0), SEQUENCE);
  const wrapped = algorithm?.tag === SEQUENCE && key?.tag === BIT_STRING && key.content[0] === 0;
  return rsaKeyInDer(wrapped ? key.content.subarray(1) : bytes.value);
}

/** RSAPublicKey: a sequence of modulus and exponent (RFC 8017, appendix A.1.1). */
export function rsaKeyInDer(bytes: Uint8Array): Result<PublicJwk> {
  const [n, e, ...others] = partsOf(elementAt(bytes, 0), SEQUENCE);
  if (n?.tag !== INTEGER || e?.tag !== INTEGER || others.length > 0)
    return fail('key-type', 'this is no RSA public key');
  return ok({ kty: 'RSA', n: unsigned(n), e: unsigned(e) });
}

/** One element of DER (X.690, section 8.1). */
interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly end: number;
}

function partsOf(element: Element | undefined, tag: number): readonly Element[] {
  if (element?.tag !== tag) return [];
  const parts: Element[] = [];
  for (let at = 0; at < element.content.length; ) {
    const part = elementAt(element.content, at);
    if (!part) return [];
    parts.push(part);
    at = part.end;
  }
  return parts;
}

function elementAt(bytes: Uint8Array, at: number): Element | undefined {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return undefined;
  // A long length says first how many bytes it has; three are enough for any key.
  const lengthBytes = first < 0x80 ? 0 : first - 0x80;
  if (lengthBytes > 3) return undefined;
  const start = at + 2 + lengthBytes;
  const length =
    lengthBytes === 0
      ? first
      : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = start + length;
  return end <= bytes.length ? { tag, content: bytes.subarray(start, end), end } : undefined;
}

/** DER writes a zero before a number whose first bit is set; a JWK writes none. */
const unsigned = ({ content }: Element): string =>
  encodeBase64Url(content[0] === 0 ? content.subarray(1) : content);
