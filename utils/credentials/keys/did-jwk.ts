import { decodeBase64Url } from '@/utils/lib/base64url';
import { isObject } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

import type { KeyMethod } from './key';

/** did:jwk: the identifier is a JWK in base64url, its one verification method is #0. */
export const didJwk: KeyMethod = {
  id: 'did-jwk',
  matches: (identifier) => identifier.startsWith('did:jwk:'),
  async resolve(identifier) {
    const bytes = decodeBase64Url(identifier.slice('did:jwk:'.length));
    if (!bytes.ok) return fail('did-invalid', bytes.problem.detail);
    const text = decodeUtf8(bytes.value);
    if (!text.ok) return fail('did-invalid', text.problem.detail);
    const jwk = parseStrictJson(text.value);
    if (!jwk.ok || !isObject(jwk.value)) return fail('did-invalid', 'did:jwk holds no JWK');

    const method = `${identifier}#0`;
    const signs = jwk.value['use'] !== 'enc';
    return ok({
      id: identifier,
      verificationMethod: [
        { id: method, type: 'JsonWebKey', controller: identifier, publicKeyJwk: jwk.value },
      ],
      ...(signs && { assertionMethod: [method], authentication: [method] }),
    });
  },
};
