import { type JsonObject, stringOf } from '@/utils/lib/json';
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

/** What each kind of key is known on; `oct` is known to be no public key. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['EC', ['P-256', 'P-384', 'P-521', 'secp256k1', 'BLS12381_G1', 'BLS12381_G2']],
  ['OKP', ['Ed25519', 'X25519']],
  ['RSA', []],
  ['oct', []],
]);

/**
 * The public key in a JSON object from outside; one that gives its private part away is worth nothing, and of a kind or curve
 * that we do not know nothing can be said.
 */
export function publicJwk(jwk: JsonObject): Result<PublicJwk> {
  if ('d' in jwk) return fail('key-type', 'the key is published with its private part');
  const { kty, crv, x, y, n, e } = jwk;
  const stated = statedIn(jwk);
  if (!isKnown(stringOf(kty), stringOf(crv)))
    return fail('unsupported-proof', `a key of kty ${String(kty)} and crv ${String(crv)}`);
  if (kty === 'RSA' && typeof n === 'string' && typeof e === 'string')
    return ok({ kty, n, e, ...stated });
  if (kty === 'OKP' && typeof crv === 'string' && typeof x === 'string')
    return ok({ kty, crv, x, ...stated });
  if (kty === 'EC' && typeof crv === 'string' && typeof x === 'string')
    return ok({ kty, crv, x, ...(typeof y === 'string' && { y }), ...stated });
  return fail('key-type', `no public key of kty ${String(kty)}`);
}

function isKnown(kty = 'oct', crv = ''): boolean {
  const curves = KINDS.get(kty);
  return curves !== undefined && (!crv || curves.length === 0 || curves.includes(crv));
}

function statedIn({ kid, alg, use }: JsonObject): Stated {
  return {
    ...(typeof kid === 'string' && { kid }),
    ...(typeof alg === 'string' && { alg }),
    ...(typeof use === 'string' && { use }),
  };
}
