import type { JsonObject } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';

/** A public key in the members that a verifier reads (RFC 7518, section 6; RFC 8037, section 2). */
export type PublicJwk = Stated & (EcJwk | OkpJwk | RsaJwk);

/** What a key says of its own use. */
interface Stated {
  readonly kid?: string;
  readonly alg?: string;
  readonly use?: string;
}

interface EcJwk {
  readonly kty: 'EC';
  readonly crv: string;
  readonly x: string;
  /** Absent for the curves whose points are written compressed. */
  readonly y?: string;
}

interface OkpJwk {
  readonly kty: 'OKP';
  readonly crv: string;
  readonly x: string;
}

interface RsaJwk {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
}

/** The public key in a JSON object from outside; one that gives its private part away is worth nothing. */
export function publicJwk(jwk: JsonObject): Result<PublicJwk> {
  if ('d' in jwk) return fail('key-type', 'the key is published with its private part');
  const { kty, crv, x, y, n, e } = jwk;
  const stated = statedIn(jwk);
  if (kty === 'RSA' && typeof n === 'string' && typeof e === 'string')
    return ok({ kty, n, e, ...stated });
  if (kty === 'OKP' && typeof crv === 'string' && typeof x === 'string')
    return ok({ kty, crv, x, ...stated });
  if (kty === 'EC' && typeof crv === 'string' && typeof x === 'string')
    return ok({ kty, crv, x, ...(typeof y === 'string' && { y }), ...stated });
  return fail('key-type', `no public key of kty ${String(kty)}`);
}

function statedIn({ kid, alg, use }: JsonObject): Stated {
  return {
    ...(typeof kid === 'string' && { kid }),
    ...(typeof alg === 'string' && { alg }),
    ...(typeof use === 'string' && { use }),
  };
}
