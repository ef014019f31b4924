import { compactVerify, importJWK, type JWK } from 'jose';

import { isObject, type JsonObject, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Signer } from '@/utils/model/verification';

import type { Environment } from '../environment';
import { verificationKey } from '../keys';
import { signerIn } from './jose-header';
import type { Expectation, ProofSuite } from './proof';
import { thumbprintOf } from './thumbprint';

const TYPES = new Set(['jwt', 'vc+jwt', 'vc+ld+json+jwt', 'vc', 'vc+ld+jwt', 'json']);

/** A credential in a signed token: VC-JOSE-COSE, VC Data Model 1.1 section 6.3.1, Open Badges 3.0 section 8.2. */
export const vcJwt: ProofSuite = {
  id: 'vc-jwt',
  async verify(_proof, { secured, issuer }, environment, expectation) {
    if (secured.kind !== 'jws') return fail('unsupported-proof', 'no token');
    const type = stringOf(secured.header['typ'])
      ?.toLowerCase()
      .replace(/^application\//u, '');
    if (type !== undefined && !TYPES.has(type))
      return fail('typ-mismatch', `a token of type ${type} is no credential`);

    const signer = signerIn(secured.header, issuer.id);
    if (!signer.ok) return signer;
    const { algorithm, address, jwk } = signer.value;
    if (jwk) return signedByOwnKey(secured.token, algorithm, jwk);
    return signedBy(secured.token, algorithm, address, environment, expectation);
  },
};

async function signedBy(
  token: string,
  algorithm: string,
  address: string,
  environment: Environment,
  { purpose }: Expectation,
): Promise<Result<Signer>> {
  const key = await verificationKey(address, purpose, environment);
  if (!key.ok) return key;
  const { id, controller, jwk } = key.value;
  const holds = await signatureHolds(token, algorithm, jwk);
  return holds.ok
    ? ok({ verificationMethod: id, controller, thumbprint: thumbprintOf(jwk) })
    : holds;
}

/** A key that travels with the token proves that the token is whole, and nothing about the issuer. */
async function signedByOwnKey(
  token: string,
  algorithm: string,
  jwk: JsonObject,
): Promise<Result<never>> {
  const holds = await signatureHolds(token, algorithm, jwk);
  return holds.ok
    ? fail('untrusted-key-source', 'the token brings its own key and nothing ties it to the issuer')
    : holds;
}

const lengths: Record<string, number> = {
  ES256: 64,
  ES256K: 64,
  ES384: 96,
  ES512: 132,
  EdDSA: 64,
  Ed25519: 64,
};

async function signatureHolds(token: string, algorithm: string, jwk: JWK): Promise<Result<null>> {
  const [, , signature = ''] = token.split('.');
  const length = lengths[algorithm];
  if (length !== undefined && signature.length !== Math.ceil((length * 4) / 3))
    return fail('jose-malformed', `an ${algorithm} signature of another length: cut off`);
  if (!fits(algorithm, jwk))
    return fail('key-type', `${algorithm} with a key of ${jwk.crv ?? jwk.kty}`);

  let key: Awaited<ReturnType<typeof importJWK>>;
  try {
    key = await importJWK(jwk, algorithm);
  } catch (cause) {
    return fail('key-type', String(cause));
  }
  try {
    await compactVerify(token, key, { algorithms: [algorithm] });
    return ok(null);
  } catch (cause) {
    const code = isObject(cause) ? stringOf(cause['code']) : undefined;
    return code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'
      ? fail('proof-verification-error', 'the signature is not of this token')
      : fail('jose-malformed', String(cause));
  }
}

const curves: Record<string, string> = {
  ES256: 'P-256',
  ES384: 'P-384',
  ES512: 'P-521',
  ES256K: 'secp256k1',
  EdDSA: 'Ed25519',
  Ed25519: 'Ed25519',
};

/** RFC 7518, section 3.4: each ECDSA algorithm has one curve. */
function fits(algorithm: string, { kty, crv }: JWK): boolean {
  const curve = curves[algorithm];
  return curve === undefined ? kty === 'RSA' : crv === curve;
}
