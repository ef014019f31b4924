import { decodeBase64Url } from '@/utils/lib/base64url';
import { type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type { Credential } from '@/utils/model/credential';
import type { Signer } from '@/utils/model/verification';

import { openSignedMessage } from '../envelopes/cose';
import type { Environment } from '../environment';
import { type Relationship, stillHeld, type VerificationKey } from '../keys/key';
import type { PublicJwk } from '../keys/public-jwk';
import { thumbprintOf } from '../keys/thumbprint';
import { asTold } from '../keys/told-by';
import { tokenSignature } from './jose-header';
import type { Expectation } from './proof';
import { type AlgorithmName, signatureHolds, signatureLength, unfitness } from './signature';
import { tokenKeys } from './token-keys';

/** Who signed a token, when it was one of the keys that its issuer publishes for the purpose. */
export async function signerOf(
  { secured, issuer }: Pick<Credential, 'secured' | 'issuer'>,
  purpose: Relationship,
  environment: Environment,
): Promise<Result<Signer>> {
  if (secured.kind !== 'jws') return fail('unsupported-proof', 'no token');
  const said = tokenSignature(secured.header);
  if (!said.ok) return said;
  const { algorithm } = said.value;
  const token = secured.cose
    ? messageParts(secured.token, algorithm)
    : tokenParts(secured.token, algorithm);
  if (!token.ok) return token;

  const keys = await tokenKeys(said.value, issuer.id, purpose, environment);
  if (!keys.ok) return keys;
  if ('published' in keys.value) {
    const signer = await signedByOne(token.value, keys.value.published, environment);
    // Where others are not tried, that none of these fits says nothing about them.
    return signer.ok ? signer : (keys.value.missing ?? signer);
  }
  const holds = await holdsBy(token.value, keys.value.unproven, environment);
  return holds.ok
    ? fail('untrusted-key-source', 'the token brings its own key and nothing ties it to the issuer')
    : holds;
}

/** What a header calls the token or its content, without the part that may be left out (RFC 7515, section 4.1.9). */
export const mediaType = (value: JsonObject[string] | undefined): string | undefined =>
  stringOf(value)
    ?.toLowerCase()
    .replace(/^application\//u, '');

/** A token's `aud` and `nonce` are what domain and challenge are to a proof (VC Data Model 1.1, section 6.3.1). */
export function audienceFault(
  { aud, nonce }: JsonObject,
  { domain, challenge }: Expectation,
): Failure | undefined {
  const domains = domain === undefined ? [] : [domain].flat();
  if (domains.length > 0 && !listOf(aud).some((one) => domains.includes(String(one))))
    return fail('invalid-domain', `made for ${JSON.stringify(aud)}`);
  if (challenge !== undefined && nonce !== challenge)
    return fail('invalid-challenge', 'made for another challenge');
  return undefined;
}

/** A token taken apart for its signature to be checked. */
export interface Token {
  readonly algorithm: AlgorithmName;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

export function tokenParts(token: string, algorithm: AlgorithmName): Result<Token> {
  const end = token.lastIndexOf('.');
  const signature = decodeBase64Url(token.slice(end + 1));
  return signature.ok && signature.value.length > 0
    ? ok({
        algorithm,
        data: new TextEncoder().encode(token.slice(0, end)),
        signature: signature.value,
      })
    : fail('jose-malformed', 'the token has no signature');
}

function messageParts(token: string, algorithm: AlgorithmName): Result<Token> {
  const bytes = decodeBase64Url(token);
  const message = bytes.ok ? openSignedMessage(bytes.value) : bytes;
  if (!message.ok) return message;
  const { data, signature } = message.value;
  return ok({ algorithm, data, signature });
}

/** Whose of the published keys has signed; one that was given up has not. */
export async function signedByOne(
  token: Token,
  published: readonly VerificationKey[],
  environment: Environment,
): Promise<Result<Signer>> {
  const now = environment.now();
  const fitting = published.filter(({ jwk }) => !unfitness(token.algorithm, jwk));
  let fault = fail('key-type', `the issuer has no key for ${token.algorithm}`);
  for (const key of fitting) {
    const held = stillHeld(key, now);
    const holds = held.ok ? await holdsBy(token, key.jwk, environment) : held;
    if (!holds.ok) {
      fault = holds;
      continue;
    }
    const { id: verificationMethod, controller, jwk } = key;
    return ok({ verificationMethod, controller, thumbprint: thumbprintOf(jwk) });
  }
  return asTold(published[0]?.controller ?? '', fault);
}

/** A signature that is too short has been cut off on its way, which says nothing about the issuer. */
async function holdsBy(
  token: Token,
  jwk: PublicJwk,
  environment: Environment,
): Promise<Result<null>> {
  const { algorithm, signature } = token;
  return signature.length < signatureLength(algorithm, jwk)
    ? fail('jose-malformed', `an ${algorithm} signature of ${signature.length} bytes`)
    : signatureHolds({ ...token, jwk }, environment);
}
