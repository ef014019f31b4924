import { encodeBase58 } from '@/utils/lib/base58';
import { decodeMultibase } from '@/utils/lib/multibase';
import { remembered } from '@/utils/lib/remembered';
import { fail, ok, type Result } from '@/utils/lib/result';

import type { PublicJwk } from './public-jwk';
import { keyOfCurve } from './raw-key';
import { rsaKeyInDer } from './rsa-key';

/** The two bytes before a public key, as one number (Controlled Identifiers 1.0, section 2.2.2; did:key). */
export const codecs = {
  Ed25519: 0xed01,
  X25519: 0xec01,
  secp256k1: 0xe701,
  'P-256': 0x8024,
  'P-384': 0x8124,
  'P-521': 0x8224,
  RSA: 0x8524,
  BLS12381_G1: 0xea01,
  BLS12381_G2: 0xeb01,
  /** A point of each group, one behind the other. */
  BLS12381_G1G2: 0xee01,
} as const;

const names: ReadonlyMap<number, string> = new Map(
  Object.entries(codecs).map(([name, codec]) => [codec, name]),
);

/** A Multikey's publicKeyMultibase as a JWK. */
export const jwkOfMultikey = remembered((multibase): Result<PublicJwk> => {
  const decoded = codecIn(multibase);
  if (!decoded.ok) return decoded;
  const { codec, key } = decoded.value;
  const name = names.get(codec);
  if (name === undefined) return fail('key-type', `no key has the prefix ${codec.toString(16)}`);
  return name === 'RSA' ? rsaKeyInDer(key) : keyOfCurve(name, key);
});

interface Prefixed {
  readonly codec: number;
  readonly key: Uint8Array;
}

/** The prefix of a Multikey, and the key behind it; base58btc is the only encoding of one. */
export const codecIn = remembered((multibase): Result<Prefixed> => {
  if (!multibase.startsWith('z')) return fail('key-type', 'publicKeyMultibase is not base58btc');
  const decoded = decodeMultibase(multibase);
  if (!decoded.ok) return fail('key-type', decoded.problem.detail);
  const [first = 0, second = 0] = decoded.value;
  return ok({ codec: first * 256 + second, key: decoded.value.subarray(2) });
});

/** The Multikey of a key's bytes. */
export const multikeyOf = (codec: number, key: Uint8Array): string =>
  `z${encodeBase58(Uint8Array.of(codec >> 8, codec & 0xff, ...key))}`;
