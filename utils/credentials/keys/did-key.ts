import type { JsonObject } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';

import type { KeyMethod } from './key';
import { codecs, multikeyOf } from './key-codecs';
import { codecIn } from './multikey';
import { montgomeryKey } from './x25519';

const G1_BYTES = 48;

/** did:key (W3C CCG, v0.9): the identifier is the key, so its document is written down, not fetched. */
export const didKey: KeyMethod = {
  id: 'did-key',
  matches: (identifier) => identifier.startsWith('did:key:'),
  async resolve(did) {
    const multibase = did.slice('did:key:'.length);
    const decoded = codecIn(multibase);
    if (!decoded.ok) return fail('did-invalid', decoded.problem.detail);
    const { codec, key } = decoded.value;
    if (codec === codecs.X25519) return ok(forAgreement(did, multibase));
    if (codec === codecs.BLS12381_G1G2)
      return ok(forSigning(did, multikeyOf(codecs.BLS12381_G1, key.subarray(0, G1_BYTES))));
    if (codec === codecs.BLS12381_G1 || codec === codecs.BLS12381_G2)
      return ok(forSigning(did, multibase));
    return ok({
      ...forSigning(did, multibase),
      // A signature never needs this key, so it is worked out only for whoever looks at it.
      get keyAgreement() {
        const agreement =
          codec === codecs.Ed25519 ? multikeyOf(codecs.X25519, montgomeryKey(key)) : multibase;
        return [methodIn(did, agreement)];
      },
    });
  },
};

function forSigning(did: string, multibase: string): JsonObject {
  const method = methodIn(did, multibase);
  return {
    id: did,
    verificationMethod: [method],
    assertionMethod: [method.id],
    authentication: [method.id],
    capabilityInvocation: [method.id],
    capabilityDelegation: [method.id],
  };
}

/** A key that only agrees on secrets proves nothing. */
const forAgreement = (did: string, multibase: string): JsonObject => ({
  id: did,
  keyAgreement: [methodIn(did, multibase)],
});

const methodIn = (did: string, publicKeyMultibase: string) => ({
  id: `${did}#${publicKeyMultibase}`,
  type: 'Multikey',
  controller: did,
  publicKeyMultibase,
});
