import { ok } from '@/utils/lib/result';

import type { KeyMethod } from './key';

/** did:key (W3C CCG, v0.9): the identifier is the key, so its document is written down, not fetched. */
export const didKey: KeyMethod = {
  id: 'did-key',
  matches: (identifier) => identifier.startsWith('did:key:'),
  async resolve(identifier) {
    const multibase = identifier.slice('did:key:'.length);
    const method = `${identifier}#${multibase}`;
    return ok({
      id: identifier,
      verificationMethod: [
        {
          id: method,
          type: 'Multikey',
          controller: identifier,
          publicKeyMultibase: multibase,
        },
      ],
      assertionMethod: [method],
      authentication: [method],
    });
  },
};
