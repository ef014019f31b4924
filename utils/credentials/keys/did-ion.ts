import { encodeBase64Url } from '@/utils/lib/base64url';
import { canonicalJson } from '@/utils/lib/canonical-json';
import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { jsonInBase64Url } from '@/utils/lib/json-in-base64url';
import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';

import { askJson } from '../ask-json';
import type { Environment } from '../environment';
import type { KeyMethod } from './key';
import { RESOLVER, tellerOf } from './told-by';

const LONG = /^did:ion:(?:test:)?([\w-]{46}):([\w-]+)$/u;
const PURPOSES = [
  'authentication',
  'assertionMethod',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
];

/**
 * did:ion in its long form, which brings the state that it began with (Sidetree 1.0, section 9.1), and in its short one,
 * of which only a node of the network can tell anything; what one tells is its word, and no more.
 */
export const didIon: KeyMethod = {
  id: 'did-ion',
  matches: (identifier) => identifier.startsWith('did:ion:'),
  async resolve(identifier, environment) {
    if (tellerOf(identifier)) return toldDocument(identifier, environment);
    const [, suffix, encoded = ''] = LONG.exec(identifier) ?? [];
    if (suffix === undefined) return fail('did-unresolved', 'a did:ion of a network for tests');
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

/** The document in a resolution result (DID Resolution 1.0, section 4), or the document alone. */
async function toldDocument(did: string, environment: Environment): Promise<Result<JsonObject>> {
  const url = `https://${RESOLVER}/1.0/identifiers/${did}`;
  const answer = await askJson({ url, shared: true }, environment);
  const facts = { host: RESOLVER };
  if (!answer.ok)
    return answer.problem.code === 'not-found'
      ? fail('did-unresolved', answer.problem.detail, facts)
      : answer;
  const { didDocument: document = answer.value, didDocumentMetadata: metadata } = answer.value;
  const isGivenUp = isObject(metadata) && metadata['deactivated'] === true;
  return isObject(document) && document['id'] === did && !isGivenUp
    ? ok(document)
    : fail('did-unresolved', `${RESOLVER} knows no ${did} that is in use`, facts);
}

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
