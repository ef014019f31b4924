import { decodeBase64 } from '@/utils/lib/base64';
import type { Json } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';

import { type AlgorithmName, signatureHolds } from '../proofs/signature';
import { type Certificate, certificateIn } from './certificate';
import { type Element, elementAt, INTEGER, partsOf } from './der';
import type { PublicJwk } from './public-jwk';

const MOST_CERTIFICATES = 10;

/** By their object identifiers in hexadecimal (RFC 4055, RFC 5758, RFC 8410). */
const algorithms: ReadonlyMap<string, AlgorithmName> = new Map([
  ['2a864886f70d01010b', 'RS256'],
  ['2a864886f70d01010c', 'RS384'],
  ['2a864886f70d01010d', 'RS512'],
  ['2a8648ce3d040302', 'ES256'],
  ['2a8648ce3d040303', 'ES384'],
  ['2a8648ce3d040304', 'ES512'],
  ['2b6570', 'EdDSA'],
]);

/** The certificates in a header, the signer's own first (RFC 7515, section 4.1.6). */
export function certificatesIn(x5c: Json | undefined): Result<readonly Certificate[]> {
  if (!Array.isArray(x5c) || x5c.length === 0 || x5c.length > MOST_CERTIFICATES)
    return fail('key-type', 'x5c is no list of certificates');
  const chain: Certificate[] = [];
  for (const text of x5c) {
    const der = decodeBase64(typeof text === 'string' ? text : '');
    const certificate = der.ok ? certificateIn(der.value) : der;
    if (!certificate.ok) return fail('key-type', `x5c: ${certificate.problem.detail}`);
    chain.push(certificate.value);
  }
  return ok(chain);
}

/**
 * Whether each certificate is by the next one, an authority, and all held at a time (RFC 5280, section 6.1.3). Whom the
 * last one belongs to only a list of trusted authorities could tell.
 */
export async function chainFault(
  chain: readonly Certificate[],
  time: number,
): Promise<Failure | undefined> {
  const untrusted = (detail: string) => fail('untrusted-key-source', detail);
  if (chain[0]?.signs === false) return untrusted('the certificate is for no signatures');
  for (const [at, one] of chain.entries()) {
    if (time < one.from || time > one.until)
      return untrusted(`certificate ${at + 1} did not hold on ${new Date(time).toISOString()}`);
    const next = chain[at + 1];
    if (!next) break;
    if (one.issuer.raw !== next.subject.raw || !next.authority)
      return untrusted(`certificate ${at + 1} is not by the next one`);
    const holds = await isBy(one, next.jwk);
    if (!holds.ok) return untrusted(`certificate ${at + 1}: ${holds.problem.detail}`);
  }
  return undefined;
}

async function isBy(one: Certificate, jwk: PublicJwk): Promise<Result<null>> {
  const algorithm = algorithms.get(one.algorithm);
  if (!algorithm) return fail('unsupported-proof', `an algorithm ${one.algorithm}`);
  const bytes = jwk.kty === 'EC' ? withoutDer(one.signature, jwk.crv) : one.signature;
  // None of these algorithms needs more than WebCrypto.
  return signatureHolds({ algorithm, jwk, signature: bytes, data: one.signed }, {});
}

/** Certificates write r and s as integers of DER (RFC 5480, appendix A), and WebCrypto as bytes. */
function withoutDer(signature: Uint8Array, crv: string): Uint8Array<ArrayBuffer> {
  const length = crv === 'P-384' ? 48 : crv === 'P-521' ? 66 : 32;
  const bytes = new Uint8Array(2 * length);
  for (const [at, { tag, content }] of partsOf(elementAt(signature, 0)).entries()) {
    const digits: Element['content'] = content.subarray(Math.max(0, content.length - length));
    if (tag === INTEGER && at < 2) bytes.set(digits, (at + 1) * length - digits.length);
  }
  return bytes;
}
