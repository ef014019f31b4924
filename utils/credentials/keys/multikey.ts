import { decodeMultibase } from '@/utils/lib/multibase';
import { remembered } from '@/utils/lib/remembered';
import { fail, ok, type Result } from '@/utils/lib/result';

import { codecs } from './key-codecs';
import type { PublicJwk } from './public-jwk';
import { keyOfCurve } from './raw-key';
import { rsaKeyInDer } from './rsa-key';

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
