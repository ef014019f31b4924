import { isObject } from '@/utils/lib/json';
import { decodeMultibase } from '@/utils/lib/multibase';
import { remembered } from '@/utils/lib/remembered';
import { fail, ok, type Result } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

import { codecs } from './key-codecs';
import { type PublicJwk, publicJwk } from './public-jwk';
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
  if (codec === JWK_JCS[0] && key[0] === JWK_JCS[1]) return jwkIn(key.subarray(1));
  const name = names.get(codec);
  if (name === undefined)
    return fail('unsupported-proof', `a key with the prefix ${codec.toString(16)}`);
  return name === 'RSA' ? rsaKeyInDer(key) : keyOfCurve(name, key);
});

/** The code of jwk_jcs-pub is longer than the others by a byte. */
const JWK_JCS = [0xd1d6, 0x03];

function jwkIn(bytes: Uint8Array): Result<PublicJwk> {
  const text = decodeUtf8(bytes);
  const json = text.ok ? parseStrictJson(text.value) : text;
  return json.ok && isObject(json.value)
    ? publicJwk(json.value)
    : fail('key-type', 'a key that is no JWK');
}

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
