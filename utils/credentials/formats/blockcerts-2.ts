import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import type { RecipientIdentity } from '@/utils/model/credential';

import { withDescriptions } from './display-html';
import type { Format } from './format';
import { credentialOf } from './open-badges-2-credential';
import { isIri, memberOf } from './open-badges-2-rules';
import { badgeFaults } from './open-badges-2-shape';
import { badgeTypesOf, idOf, textIn } from './open-badges-2-vocabulary';
import { revocationsOf } from './revocations';
import type { Faults } from './shape';

const CONTEXT = /^https:\/\/w3id\.org\/blockcerts\/(?:v2|schema\/2)/u;

/**
 * Blockcerts 2: an assertion of Open Badges 2.0 that holds its badge class and issuer, and is not hosted but anchored in a
 * blockchain.
 */
export const blockcerts2: Format = {
  id: 'blockcerts-2',
  matches: (document) =>
    listOf(document['@context']).some((one) => typeof one === 'string' && CONTEXT.test(one)) &&
    badgeTypesOf(document).includes('Assertion') &&
    badgeTypesOf(partOf(document, 'verification')).includes('MerkleProofVerification2017') &&
    document['credentialSubject'] === undefined,
  async read(source, environment) {
    const { document } = source;
    const described = withDescriptions(document);
    const badgeClass = partOf(described, 'badge');
    const profile = partOf(badgeClass, 'issuer');
    const faults = [...badgeFaults(document, ['Assertion']), ...partFaults(badgeClass, profile)];
    if (faults.length > 0) return fail('malformed-value', faults.join('; '));

    const { signature } = document;
    const award = { assertion: described, badgeClass, profile };
    const { recipients, ...credential } = credentialOf(award, source, 'blockcerts-2');
    return ok({
      ...credential,
      recipients: [...recipients, ...named(document)],
      proofs: isObject(signature) ? [{ suite: suiteOf(signature), raw: signature }] : [],
      statuses: await revocationsOf(credential.issuer.id, environment),
      secured: { kind: 'document', document },
    });
  },
};

/** One object and not several: those would be signed as one, and read as the first. */
const partOf = (whole: JsonObject, name: string): JsonObject => {
  const part = memberOf(whole, name);
  return isObject(part) ? part : {};
};

const partFaults = (badgeClass: JsonObject, profile: JsonObject): Faults => [
  ...(textIn(badgeClass['name']) === undefined ? ['badge.name is missing'] : []),
  ...(isIri(idOf(profile)) ? [] : ['badge.issuer.id is not an IRI']),
];

const suiteOf = (signature: JsonObject): string => {
  const [type = ''] = listOf(signature['type']).filter((one) => typeof one === 'string');
  return type;
};

/** The recipient's name stands in an extension, beside the recipient or, in the draft of 2.0, within. */
function named(document: JsonObject): RecipientIdentity[] {
  const beside = partOf(document, 'recipientProfile');
  const within = partOf(partOf(document, 'recipient'), 'recipientProfile');
  const name = textIn(beside['name']) ?? textIn(within['name']);
  return name === undefined ? [] : [{ kind: 'name', identity: name, hashed: false }];
}
