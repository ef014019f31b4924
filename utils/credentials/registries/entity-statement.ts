import { decodeBase64Url } from '@/utils/lib/base64url';
import { type JsonObject, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

import { compactJws } from '../envelopes/compact-jws';
import type { TrustAnchor } from './trust';

const SKEW_MS = 5 * 60_000;

/**
 * The claims of a federation's statement about somebody, once they are known to be the anchor's own word: signed with one
 * of its pinned keys, about that very subject, and not out of date (OpenID Federation 1.0, section 3.2.1).
 */
export async function entityStatement(
  token: Uint8Array,
  { anchor, subject, now }: { anchor: TrustAnchor; subject: string; now: Date },
): Promise<Result<JsonObject>> {
  const opened = await compactJws.open(token);
  if (!opened.ok) return opened;
  const { document: claims, jws } = opened.value;
  const { alg, typ, kid } = jws?.header ?? {};
  if (stringOf(typ)?.replace(/^application\//u, '') !== 'entity-statement+jwt')
    return fail('typ-mismatch', `a token of type ${String(typ)} is no entity statement`);
  if (alg !== 'ES256') return fail('alg-forbidden', `alg ${String(alg)}`);

  const key = anchor.keys.find((one) => one['kid'] === kid);
  if (!jws || !key) return fail('untrusted-key-source', `${String(kid)} is no pinned key`);
  if (!(await isSignedBy(jws.token, key)))
    return fail('proof-verification-error', 'the signature is not of this statement');
  return claimFault(claims, anchor, subject, now) ?? ok(claims);
}

function claimFault(
  { iss, sub, iat, exp }: JsonObject,
  anchor: TrustAnchor,
  subject: string,
  now: Date,
): Result<never> | undefined {
  if (iss !== anchor.id) return fail('claim-mismatch', `issued by ${String(iss)}`);
  if (sub !== subject) return fail('claim-mismatch', `about ${String(sub)}`);
  if (typeof exp !== 'number' || exp * 1000 < now.getTime() - SKEW_MS)
    return fail('expired', `it held until ${String(exp)}`);
  if (typeof iat !== 'number' || iat * 1000 > now.getTime() + SKEW_MS)
    return fail('claim-mismatch', `issued at ${String(iat)}`);
  return undefined;
}

async function isSignedBy(token: string, { kty, crv, x, y }: JsonObject): Promise<boolean> {
  const end = token.lastIndexOf('.');
  const signature = decodeBase64Url(token.slice(end + 1));
  if (!signature.ok || typeof x !== 'string' || typeof y !== 'string') return false;
  if (kty !== 'EC' || crv !== 'P-256') return false;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, algorithm, false, [
    'verify',
  ]);
  const data = new TextEncoder().encode(token.slice(0, end));
  return crypto.subtle.verify(algorithm, key, Uint8Array.from(signature.value), data);
}
