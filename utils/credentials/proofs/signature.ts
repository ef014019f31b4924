import { decodeBase64Url } from '@/utils/lib/base64url';
import { remembered } from '@/utils/lib/remembered';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';

import type { Environment } from '../environment';
import type { PublicJwk } from '../keys/public-jwk';
import { pointOf } from '../keys/raw-key';

type Bytes = Uint8Array<ArrayBuffer>;

interface Algorithm {
  readonly kty: PublicJwk['kty'];
  readonly crv?: string;
  /** The length of a signature, where it is not that of the key. */
  readonly bytes?: number;
  readonly key: Parameters<SubtleCrypto['importKey']>[2];
  readonly signature: Parameters<SubtleCrypto['verify']>[0];
}

const LEAST_RSA_BYTES = 256;
const MOST_RSA_BYTES = 1024;

/**
 * Asymmetric signatures by their names in JOSE (RFC 7518, 8037, 8812, 9864) and in WebCrypto. Each ECDSA algorithm
 * has one curve, and writes r and s one behind the other, never in DER.
 */
const algorithms = {
  EdDSA: ed25519(),
  Ed25519: ed25519(),
  ES256: ecdsa('P-256', 'SHA-256', 64),
  ES384: ecdsa('P-384', 'SHA-384', 96),
  ES512: ecdsa('P-521', 'SHA-512', 132),
  ES256K: ecdsa('secp256k1', 'SHA-256', 64),
  RS256: rsa('RSASSA-PKCS1-v1_5', 256),
  RS384: rsa('RSASSA-PKCS1-v1_5', 384),
  RS512: rsa('RSASSA-PKCS1-v1_5', 512),
  PS256: rsa('RSA-PSS', 256),
  PS384: rsa('RSA-PSS', 384),
  PS512: rsa('RSA-PSS', 512),
};

export type AlgorithmName = keyof typeof algorithms;

export const isAlgorithm = (name: string): name is AlgorithmName => Object.hasOwn(algorithms, name);

/** How many bytes a whole signature has. */
export function signatureLength(name: AlgorithmName, jwk: PublicJwk): number {
  return algorithms[name].bytes ?? (jwk.kty === 'RSA' ? modulusBytes(jwk.n) : 0);
}

export interface Signed {
  readonly algorithm: AlgorithmName;
  readonly jwk: PublicJwk;
  readonly signature: Bytes;
  readonly data: Bytes;
}

/** Where signatures are checked that WebCrypto does not know. */
type Door = Pick<Environment, 'heavy'>;

/** Whether a signature is of these bytes, and the key one for its algorithm. */
export async function signatureHolds(signed: Signed, door: Door): Promise<Result<null>> {
  const { algorithm, jwk, signature } = signed;
  const unfit = unfitness(algorithm, jwk);
  if (unfit) return unfit;
  if (signature.length !== signatureLength(algorithm, jwk))
    return fail('proof-verification-error', `a signature of ${signature.length} bytes`);

  const holds = await (algorithm === 'ES256K' ? es256kHolds(signed, door) : webCryptoHolds(signed));
  if (!holds.ok || holds.value) return holds.ok ? ok(null) : holds;
  return fail('proof-verification-error', 'the signature is not of these bytes');
}

/** A key of another kind or curve, one that is too weak, or one that is published for something else. */
export function unfitness(name: AlgorithmName, jwk: PublicJwk): Failure | undefined {
  const { kty, crv } = algorithms[name];
  const written = jwk.kty === 'RSA' ? undefined : jwk.crv;
  if (jwk.kty !== kty || written !== crv)
    return fail('key-type', `${name} with a key of ${written ?? jwk.kty}`);
  const bytes = jwk.kty === 'RSA' ? modulusBytes(jwk.n) : LEAST_RSA_BYTES;
  if (bytes < LEAST_RSA_BYTES || bytes > MOST_RSA_BYTES)
    return fail('key-type', `an RSA key of ${bytes * 8} bits`);
  if (jwk.use === 'enc') return fail('key-type', 'a key for encryption');
  const { alg = name } = jwk;
  const same =
    alg === name || (isAlgorithm(alg) && algorithms[alg].crv === 'Ed25519' && crv === 'Ed25519');
  return same ? undefined : fail('key-type', `${name} with a key for ${alg}`);
}

async function webCryptoHolds({
  algorithm,
  jwk,
  signature,
  data,
}: Signed): Promise<Result<boolean>> {
  const { kid: _kid, alg: _alg, use: _use, ...key } = jwk;
  const imported = await importedKey(JSON.stringify({ algorithm, key }));
  if (!imported.ok) return imported;
  const { signature: name } = algorithms[algorithm];
  try {
    // WebCrypto refuses an Ed25519 signature whose S is the group's order or more (RFC 8032, section 5.1.7).
    return ok(await crypto.subtle.verify(name, imported.value, signature, data));
  } catch (cause) {
    // A key of which no signature of this kind can come.
    return fail('key-type', String(cause));
  }
}

const importedKey = remembered(async (text): Promise<Result<CryptoKey>> => {
  const { algorithm, key }: { algorithm: AlgorithmName; key: JsonWebKey } = JSON.parse(text);
  try {
    return ok(
      await crypto.subtle.importKey('jwk', key, algorithms[algorithm].key, false, ['verify']),
    );
  } catch (cause) {
    return fail('key-type', String(cause));
  }
});

async function es256kHolds(
  { jwk, signature, data }: Signed,
  { heavy }: Door,
): Promise<Result<boolean>> {
  const point = pointOf(jwk);
  if (!point.ok) return point;
  return heavy
    ? heavy.secp256k1Holds({ point: point.value, signature, data })
    : fail('unsupported-proof', 'ES256K without the heavy door');
}

/** Zeros in front make no key longer (RFC 7518, section 6.3.1.1). */
function modulusBytes(n: string): number {
  const bytes = decodeBase64Url(n);
  if (!bytes.ok) return 0;
  const first = bytes.value.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : bytes.value.length - first;
}

function ed25519(): Algorithm {
  return { kty: 'OKP', crv: 'Ed25519', bytes: 64, key: 'Ed25519', signature: 'Ed25519' };
}

function ecdsa(crv: string, hash: string, bytes: number): Algorithm {
  const name = 'ECDSA';
  return { kty: 'EC', crv, bytes, key: { name, namedCurve: crv }, signature: { name, hash } };
}

function rsa(name: string, bits: number): Algorithm {
  const key = { name, hash: `SHA-${bits}` };
  return { kty: 'RSA', key, signature: { name, saltLength: bits / 8 } };
}
