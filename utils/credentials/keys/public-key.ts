import { decodeBase58 } from '@/utils/lib/base58';
import { decodeHex } from '@/utils/lib/hexadecimal';
import { isObject, type JsonObject, stringOf } from '@/utils/lib/json';
import { fail, type Result } from '@/utils/lib/result';

import { jwkOfMultikey } from './multikey';
import { keyInPem } from './pem-key';
import { type PublicJwk, publicJwk } from './public-jwk';
import { keyOfCurve } from './raw-key';

/** The curve that each of the older types of verification methods is for. */
const curveOfType: ReadonlyMap<string, string> = new Map([
  ['Ed25519VerificationKey2018', 'Ed25519'],
  ['Ed25519VerificationKey2020', 'Ed25519'],
  ['X25519KeyAgreementKey2019', 'X25519'],
  ['X25519KeyAgreementKey2020', 'X25519'],
  ['EcdsaSecp256k1VerificationKey2019', 'secp256k1'],
  ['EcdsaSecp256r1VerificationKey2019', 'P-256'],
  ['P256Key2021', 'P-256'],
  ['P384Key2021', 'P-384'],
  ['P521Key2021', 'P-521'],
  ['Bls12381G1Key2020', 'BLS12381_G1'],
  ['Bls12381G2Key2020', 'BLS12381_G2'],
  ['RsaVerificationKey2018', 'RSA'],
]);

/** The key of a verification method, in whichever of the standards' clothes it comes. */
export function publicKeyOf(method: JsonObject): Result<PublicJwk> {
  const key = keyAsWritten(method);
  if (!key.ok) return key;
  const type = stringOf(method['type']) ?? '';
  const curve = curveOfType.get(type);
  const written = key.value.kty === 'RSA' ? 'RSA' : key.value.crv;
  return curve === undefined || curve === written
    ? key
    : fail('key-type', `a ${type} with a key of ${written}`);
}

function keyAsWritten(method: JsonObject): Result<PublicJwk> {
  const { publicKeyJwk: jwk } = method;
  if (isObject(jwk)) return publicJwk(jwk);
  const multibase = stringOf(method['publicKeyMultibase']);
  if (multibase !== undefined) return jwkOfMultikey(multibase);
  const pem = stringOf(method['publicKeyPem']);
  if (pem !== undefined) return keyInPem(pem);

  const type = stringOf(method['type']) ?? '';
  const bytes = bytesOf(method);
  const curve = curveOfType.get(type);
  return bytes && curve !== undefined
    ? keyOfCurve(curve, bytes)
    : fail('unsupported-proof', `no key that we can read in a ${type}`);
}

/** Bare bytes: base58 without a Multibase prefix, or hexadecimal. */
function bytesOf(method: JsonObject): Uint8Array | undefined {
  const text = stringOf(method['publicKeyBase58']);
  const bytes =
    text === undefined ? decodeHex(stringOf(method['publicKeyHex']) ?? '') : decodeBase58(text);
  return bytes.ok ? bytes.value : undefined;
}
