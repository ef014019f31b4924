import { type JsonObject, listOf } from '@/utils/lib/json';

import {
  criteria,
  date,
  entities,
  hostedImage,
  image,
  iri,
  language,
  link,
  memberFaults,
  orEmpty,
  references,
  type Shape,
  shaped,
  text,
  texts,
  truth,
  url,
} from './open-badges-2-rules';
import { badgeTypesOf, isKnownType, type Version } from './open-badges-2-vocabulary';
import type { Faults } from './shape';

const anything = { '@language': language, endorsement: references, related: entities };

const recipient = shaped('an identity and its type', {
  required: { identity: text, type: texts },
  optional: { hashed: truth, salt: text },
});
const verification = shaped('instructions for verifying', {
  optional: {
    type: texts,
    allowedOrigins: texts,
    startsWith: texts,
    verificationProperty: text,
    creator: link,
  },
});
const target: Shape = {
  required: { targetName: text, targetUrl: orEmpty(url) },
  optional: { targetDescription: text, targetFramework: text, targetCode: text },
};

/** The standard demands `email` of an issuer; the largest platform publishes none, and nothing here needs it. */
const profile: Shape = {
  required: { id: iri, name: text, url },
  optional: {
    ...anything,
    email: text,
    image: orEmpty(image),
    telephone: text,
    description: text,
    publicKey: references,
    verification,
    revocationList: link,
  },
};

/** Open Badges 2.0, "Open Badges Vocabulary": each class with its members. */
const shapes: Readonly<Record<string, Shape>> = {
  Assertion: {
    required: { id: iri, recipient, badge: link, verification, issuedOn: date },
    optional: {
      ...anything,
      expires: orEmpty(date),
      image: orEmpty(hostedImage),
      evidence: orEmpty(entities),
      narrative: text,
      revoked: truth,
      revocationReason: text,
    },
  },
  BadgeClass: {
    // A picture is demanded as well, and says nothing of what was achieved: who leaves it out is still understood.
    required: { id: iri, name: text, description: text, criteria, issuer: link },
    optional: {
      ...anything,
      image: orEmpty(image),
      alignment: shaped('targets with name and URL', target),
      tags: texts,
    },
  },
  Issuer: profile,
  Profile: profile,
  Endorsement: {
    required: { id: iri, claim: link, issuer: link, verification },
    optional: { '@language': language, issuedOn: date },
  },
  RevocationList: {
    required: { revokedAssertions: entities },
    optional: { id: iri, issuer: link },
  },
  CryptographicKey: { optional: { id: iri, owner: link, publicKeyPem: text } },
  AlignmentObject: target,
  Criteria: { optional: { id: iri, narrative: text } },
  Evidence: { optional: { id: iri, name: text, narrative: text, description: text } },
  Image: { required: { id: image }, optional: { caption: text } },
};

export const classNames: readonly string[] = Object.keys(shapes);

/** What nobody had to state before 2.0. */
const since2 = ['Assertion.id is missing', 'Assertion.issuedOn is missing'];

/** What is wrong with an object that is to be of one of some classes. */
export function badgeFaults(
  object: JsonObject,
  expected: readonly string[],
  version: Version = '2.0',
): Faults {
  const types = badgeTypesOf(object);
  const name = expected.find((one) => types.includes(one));
  const shape = shapes[name ?? ''];
  if (!shape) return [`type lacks ${expected.join(' or ')}`];

  const strange = listOf(object['type'] ?? object['@type']).filter(
    (type) => typeof type !== 'string' || !isKnownType(type, object),
  );
  const faults = memberFaults(object, shape, `${name}.`);
  return [
    ...strange.map((type) => `type ${JSON.stringify(type)} is defined nowhere`),
    ...(version === '2.0' ? faults : faults.filter((fault) => !since2.includes(fault))),
  ];
}
