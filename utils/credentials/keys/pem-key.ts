import { decodeBase64 } from '@/utils/lib/base64';
import { encodeHex } from '@/utils/lib/hexadecimal';
import { fail, type Result } from '@/utils/lib/result';

import { BIT_STRING, type Element, elementAt, partsOf } from './der';
import type { PublicJwk } from './public-jwk';
import { keyOfCurve } from './raw-key';
import { rsaKeyInDer } from './rsa-key';

const PEM =
  /^-----BEGIN (PUBLIC KEY|RSA PUBLIC KEY|CERTIFICATE)-----([A-Za-z0-9+/=\s]+)-----END \1-----\s*$/u;
/** Object identifiers in hexadecimal (RFC 8017, RFC 5480, RFC 8410). */
const RSA: ReadonlySet<string> = new Set(['2a864886f70d010101', '2a864886f70d01010a']);
const ELLIPTIC = '2a8648ce3d0201';
const curves: ReadonlyMap<string, string> = new Map([
  ['2a8648ce3d030107', 'P-256'],
  ['2b81040022', 'P-384'],
  ['2b81040023', 'P-521'],
  ['2b8104000a', 'secp256k1'],
  ['2b6570', 'Ed25519'],
]);

/**
 * A public key in PEM: as such, as a bare RSA key, or in a certificate, of which nothing else is believed. One that we
 * cannot read speaks against nobody.
 */
export function keyInPem(pem: string): Result<PublicJwk> {
  const key = keyAsWritten(pem);
  return key.ok ? key : fail('unsupported-proof', key.problem.detail);
}

function keyAsWritten(pem: string): Result<PublicJwk> {
  // Some write its line ends twice escaped, and some what a tool has told of it before it.
  const lines = pem.replaceAll('\\r', '').replaceAll('\\n', '\n');
  const [, label, text = ''] =
    PEM.exec(lines.slice(Math.max(0, lines.indexOf('-----BEGIN')))) ?? [];
  if (label === undefined) return fail('key-type', 'publicKeyPem holds no public key');
  const bytes = decodeBase64(text.replace(/\s+/gu, ''));
  if (!bytes.ok) return fail('key-type', `publicKeyPem: ${bytes.problem.detail}`);

  if (label === 'RSA PUBLIC KEY') return rsaKeyInDer(bytes.value);
  const whole = elementAt(bytes.value, 0);
  return keyInInfo(label === 'CERTIFICATE' ? certifiedParts(partsOf(whole)[0])[INFO] : whole);
}

/** The version of a certificate, which stands before its other parts where it is not the first one. */
const VERSION = 0xa0;
/** The place of subjectPublicKeyInfo among them. */
const INFO = 5;

/** What a certificate states, from its serial number on (RFC 5280, section 4.1). */
export function certifiedParts(stated: Element | undefined): readonly Element[] {
  const parts = partsOf(stated);
  return parts[0]?.tag === VERSION ? parts.slice(1) : parts;
}

/** SubjectPublicKeyInfo: what the key is for, and its bits (RFC 5280, section 4.1.2.7). */
export function keyInInfo(info: Element | undefined): Result<PublicJwk> {
  const [algorithm, key] = partsOf(info);
  const [id, parameter] = partsOf(algorithm).map(({ content }) => encodeHex(content));
  // Before the bits stands how many of the last byte are none.
  if (id === undefined || key?.tag !== BIT_STRING || key.content[0] !== 0)
    return fail('key-type', 'publicKeyPem holds no public key');
  const bits = key.content.subarray(1);
  if (RSA.has(id)) return rsaKeyInDer(bits);
  const curve = curves.get((id === ELLIPTIC ? parameter : id) ?? '');
  return curve === undefined
    ? fail('key-type', `a key of the kind ${id}`)
    : keyOfCurve(curve, bits);
}
