import { isObject, type JsonObject, stringOf } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';

import { certificatesIn } from '../keys/certificate-chain';
import { type PublicJwk, publicJwk } from '../keys/public-jwk';
import { type AlgorithmName, isAlgorithm } from './signature';

/** What a token says of its signature. */
export interface TokenSignature {
  readonly algorithm: AlgorithmName;
  readonly kid?: string;
  /** The key in the header itself, when nothing else names one. */
  readonly jwk?: PublicJwk;
  /** The key of a certificate that comes along. */
  readonly certified?: PublicJwk;
}

/** Which key a token says it was signed with, decided before any key is looked up; x5u and jku are not followed. */
export function tokenSignature(header: JsonObject): Result<TokenSignature> {
  const algorithm = algorithmIn(header);
  if (!algorithm.ok) return algorithm;
  const fault = extensionFault(header);
  if (fault) return fault;

  const chain = header['x5c'] === undefined ? undefined : certificatesIn(header['x5c']);
  const certified = chain?.ok ? chain.value[0]?.jwk : undefined;
  const said = { algorithm: algorithm.value, ...(certified && { certified }) };
  const kid = stringOf(header['kid']);
  if (kid !== undefined) return ok({ ...said, kid });
  if (!isObject(header['jwk'])) return ok(said);
  const jwk = publicJwk(header['jwk']);
  return jwk.ok ? ok({ algorithm: algorithm.value, jwk: jwk.value }) : jwk;
}

/** Asymmetric signatures alone: an issuer's public key must never serve as a shared secret. */
export function algorithmIn({ alg }: JsonObject): Result<AlgorithmName> {
  if (typeof alg !== 'string') return fail('jose-malformed', 'the header names no algorithm');
  if (isAlgorithm(alg)) return ok(alg);
  return /^(?:none$|hs)/iu.test(alg)
    ? fail('alg-forbidden', `alg ${alg}`)
    : fail('unsupported-proof', `alg ${alg}`);
}

/** The header may demand that b64 be understood, as long as it changes nothing (RFC 7515, section 4.1.11; RFC 7797, 7). */
function extensionFault({ crit, b64 = true }: JsonObject): Failure | undefined {
  const understood = crit === undefined || JSON.stringify(crit) === '["b64"]';
  return understood && b64 === true
    ? undefined
    : fail('jose-malformed', 'the header demands an extension');
}
