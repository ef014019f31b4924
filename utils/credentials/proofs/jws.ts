import { decodeBase64Url } from '@/utils/lib/base64url';
import { isObject, type JsonObject, stringOf } from '@/utils/lib/json';
import { type Failure, fail, ok, type Result } from '@/utils/lib/result';
import type { Signer } from '@/utils/model/verification';

import { profileKeys } from '../keys/issuer-profile';
import { stillHeld, type VerificationKey } from '../keys/key';
import { thumbprintOf } from '../keys/thumbprint';
import { tokenSignature } from './jose-header';
import type { ProofSuite } from './proof';
import { type AlgorithmName, signatureHolds } from './signature';

/** A signed badge of Open Badges 1 and 2, whose keys the issuer's profile lists ("SignedBadge Verification"). */
export const jws: ProofSuite = {
  id: 'jws',
  async verify({ raw }, { secured, issuer, format }, environment) {
    if (secured.kind !== 'jws' || !secured.profile) return fail('unsupported-proof', 'no token');
    const said = tokenSignature(secured.header);
    if (!said.ok) return said;
    const { algorithm } = said.value;

    const keys = await profileKeys(
      {
        profile: secured.profile,
        issuer: issuer.id,
        creator: creatorIn(raw),
        unlisted: format === 'open-badges-1',
        algorithm,
      },
      environment,
    );
    return keys.ok ? signedByOne(secured.token, algorithm, keys.value, environment.now()) : keys;
  },
};

/** The key that the badge says it is signed with; a key written into the badge itself is no more than its address. */
function creatorIn({ creator }: JsonObject): string | undefined {
  return isObject(creator) ? stringOf(creator['id'] ?? creator['@id']) : stringOf(creator);
}

async function signedByOne(
  token: string,
  algorithm: AlgorithmName,
  keys: readonly VerificationKey[],
  now: Date,
): Promise<Result<Signer>> {
  const end = token.lastIndexOf('.');
  const signature = decodeBase64Url(token.slice(end + 1));
  if (!signature.ok) return fail('jose-malformed', signature.problem.detail);
  const data = new TextEncoder().encode(token.slice(0, end));

  let failure: Failure | undefined;
  for (const key of keys) {
    const { id: verificationMethod, controller, jwk } = key;
    const held = stillHeld(key, now);
    const holds = held.ok
      ? await signatureHolds({ algorithm, jwk, data, signature: Uint8Array.from(signature.value) })
      : held;
    if (holds.ok) return ok({ verificationMethod, controller, thumbprint: thumbprintOf(jwk) });
    failure ??= holds;
  }
  return failure ?? fail('key-not-authorised', 'the issuer lists no key');
}
