import { isObject, type JsonObject, stringOf } from '@/utils/lib/json';
import { fail } from '@/utils/lib/result';

import { profileKeys } from '../keys/issuer-profile';
import { tokenSignature } from './jose-header';
import type { ProofSuite } from './proof';
import { signedByOne, tokenParts } from './signed-token';

/** A signed badge of Open Badges 1 and 2, whose keys the issuer's profile lists ("SignedBadge Verification"). */
export const jws: ProofSuite = {
  id: 'jws',
  async verify({ raw }, { secured, issuer, format }, environment) {
    if (secured.kind !== 'jws' || !secured.profile) return fail('unsupported-proof', 'no token');
    const said = tokenSignature(secured.header);
    if (!said.ok) return said;
    const token = tokenParts(secured.token, said.value.algorithm);
    if (!token.ok) return token;

    const keys = await profileKeys(
      {
        profile: secured.profile,
        issuer: issuer.id,
        creator: creatorIn(raw),
        early: format === 'open-badges-1',
        earlyProfile: secured.earlyProfile === true,
      },
      environment,
    );
    if (!keys.ok) return keys;
    const signer = await signedByOne(token.value, keys.value.keys, environment);
    return signer.ok ? signer : (keys.value.missing ?? signer);
  },
};

/** The key that the badge says it is signed with; a key written into the badge itself is no more than its address. */
function creatorIn({ creator }: JsonObject): string | undefined {
  return isObject(creator) ? stringOf(creator['id'] ?? creator['@id']) : stringOf(creator);
}
