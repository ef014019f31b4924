import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';
import { fail, ok } from '@/utils/lib/result';

import type { KeyMethod } from './key';

/** did:jwk: the identifier is a JWK in base64url, its one verification method is #0. */
export const didJwk: KeyMethod = {
  id: 'did-jwk',
  matches: (identifier) => identifier.startsWith('did:jwk:'),
  async resolve(identifier) {
    const jwk = jsonInBase64Url(identifier.slice('did:jwk:'.length));
    if (!jwk.ok) return fail('did-invalid', jwk.problem.detail);

    const method = `${identifier}#0`;
    const { use } = jwk.value;
    return ok({
      id: identifier,
      verificationMethod: [
        { id: method, type: 'JsonWebKey', controller: identifier, publicKeyJwk: jwk.value },
      ],
      ...(use !== 'enc' && {
        assertionMethod: [method],
        authentication: [method],
        capabilityInvocation: [method],
        capabilityDelegation: [method],
      }),
      ...(use !== 'sig' && { keyAgreement: [method] }),
    });
  },
};
