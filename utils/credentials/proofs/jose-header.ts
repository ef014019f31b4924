import { isObject, type JsonObject, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

/** Asymmetric signatures alone: an issuer's public key must never serve as a shared secret. */
const algorithms = new Set([
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
]);

export interface TokenSigner {
  readonly algorithm: string;
  /** The verification method that `kid` names. */
  readonly address: string;
  /** The key in the header itself, when nothing else names one. */
  readonly jwk?: JsonObject;
}

/** Which key a token says it was signed with, decided before any key is looked up. */
export function signerIn(header: JsonObject, issuer: string): Result<TokenSigner> {
  const algorithm = stringOf(header['alg']) ?? '';
  if (algorithm.toLowerCase() === 'none' || /^hs/iu.test(algorithm))
    return fail('alg-forbidden', `alg ${algorithm}`);
  if (!algorithms.has(algorithm)) return fail('unsupported-proof', `alg ${algorithm}`);
  if (header['crit'] !== undefined || header['b64'] !== undefined)
    return fail('jose-malformed', 'the header demands an extension');

  const kid = stringOf(header['kid']);
  const { jwk } = header;
  if (kid === undefined) {
    if (isObject(jwk)) return ok({ algorithm, address: '', jwk });
    return ok({ algorithm, address: soleMethodOf(issuer) });
  }
  if (/^(?:did|https):/u.test(kid)) return ok({ algorithm, address: kid });
  return ok({ algorithm, address: `${issuer}${kid.startsWith('#') ? '' : '#'}${kid}` });
}

/** A DID that is a key has one method; any other issuer must say which of its keys it used. */
function soleMethodOf(issuer: string): string {
  if (issuer.startsWith('did:key:')) return `${issuer}#${issuer.slice('did:key:'.length)}`;
  if (issuer.startsWith('did:jwk:')) return `${issuer}#0`;
  return issuer;
}
