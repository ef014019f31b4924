import { encodeBase64Url } from '@/utils/lib/base64url';
import { canonicalJson } from '@/utils/lib/canonical-json';
import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';
import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';

import type { KeyMethod } from './key';

const LONG = /^did:ion:(?:test:)?([\w-]+):([\w-]+)$/u;
const PURPOSES = [
  'authentication',
  'assertionMethod',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
];

/**
 * did:ion in its long form, which brings the state that it began with (Sidetree 1.0, section 9.1). What became of that on
 * Bitcoin only a node of the network can tell, so of a short form nothing is known.
 */
export const didIon: KeyMethod = {
  id: 'did-ion',
  matches: (identifier) => identifier.startsWith('did:ion:'),
  async resolve(identifier) {
    const [, suffix, encoded = ''] = LONG.exec(identifier) ?? [];
    if (suffix === undefined)
      return fail('did-unresolved', 'a short did:ion needs a resolver, and none is named here');
    const state = jsonInBase64Url(encoded);
    if (!state.ok) return fail('did-invalid', state.problem.detail);
    const { suffixData, delta } = state.value;
    if (!isObject(suffixData) || !isObject(delta))
      return fail('did-invalid', 'a long did:ion without its state');
    if (hashOf(suffixData) !== suffix || hashOf(delta) !== suffixData['deltaHash'])
      return fail('did-invalid', 'the state is not that of which the DID is the hash');
    const keys = keysAfter(delta);
    return keys.ok ? ok(documentOf(identifier, keys.value)) : keys;
  },
};

/** Section 6.1: SHA-256 as a multihash in base64url. */
const hashOf = (value: JsonObject): string =>
  encodeBase64Url(Uint8Array.of(0x12, 0x20, ...sha256(canonicalJson(value))));

/** Section 12.1: the keys that are left when every patch has been applied. */
function keysAfter({ patches }: JsonObject): Result<readonly JsonObject[]> {
  let keys: readonly JsonObject[] = [];
  for (const patch of listOf(patches).filter(isObject)) {
    const { action, document, publicKeys, ids } = patch;
    if (action === 'replace') keys = keysIn(isObject(document) ? document['publicKeys'] : []);
    else if (action === 'add-public-keys') keys = [...keys, ...keysIn(publicKeys)];
    else if (action === 'remove-public-keys')
      keys = keys.filter(({ id = null }) => !listOf(ids).includes(id));
    else if (action !== 'add-services' && action !== 'remove-services')
      return fail('did-unresolved', `a patch of the kind ${String(action)}`);
  }
  const names = keys.map(({ id }) => id);
  return new Set(names).size === names.length
    ? ok(keys)
    : fail('did-invalid', 'two keys have one name');
}

const keysIn = (value: JsonObject[string] | undefined): readonly JsonObject[] =>
  listOf(value).filter(isObject);

function documentOf(did: string, keys: readonly JsonObject[]): JsonObject {
  const named = (purpose: string) =>
    keys
      .filter(({ purposes }) => listOf(purposes).includes(purpose))
      .map(({ id }) => `${did}#${String(id)}`);
  return {
    id: did,
    verificationMethod: keys.map(({ id, purposes: _, ...key }) => ({
      ...key,
      id: `${did}#${String(id)}`,
      controller: did,
    })),
    ...Object.fromEntries(PURPOSES.map((purpose) => [purpose, named(purpose)])),
  };
}
