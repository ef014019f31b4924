import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { Achievement, Credential, RecipientIdentity } from '@/utils/model/credential';

import type { Format, Source } from './format';
import { named } from './named';
import { assertionAtItsAddress, linkedObject } from './open-badges-2-links';
import { assertionFaults, dateOf } from './open-badges-2-shape';
import { typesOf } from './shape';
import { textOf } from './verifiable-credential-parts';

const CONTEXTS = new Set([
  'https://w3id.org/openbadges/v2',
  'https://openbadgespec.org/v2/context.json',
  'https://purl.imsglobal.org/ob/v2p0/context.json',
]);

/** Open Badges 2.0: an assertion, its badge class and its issuer, each at an address of its own. */
export const openBadges2: Format = {
  id: 'open-badges-2',
  matches: (document) =>
    listOf(document['@context']).some((context) => CONTEXTS.has(String(context))) &&
    (typesOf(document).includes('Assertion') || document['revoked'] === true),
  async read(source, environment) {
    const settled = source.jws ? ok(source) : await assertionAtItsAddress(source, environment);
    if (!settled.ok) return settled;
    const { document } = settled.value;

    const faults = assertionFaults(document);
    if (faults.length > 0) return fail('malformed-value', faults.join('; '));

    const badge = await linkedObject(document['badge'], 'badge', settled.value, environment);
    if (!badge.ok) return badge;
    const issuer = await linkedObject(badge.value['issuer'], 'issuer', settled.value, environment);
    if (!issuer.ok) return issuer;
    return credentialOf(settled.value, badge.value, issuer.value);
  },
};

function credentialOf(
  { document, jws, servedAs }: Source,
  badgeClass: JsonObject,
  issuer: JsonObject,
): Result<Credential> {
  const id = stringOf(document['id']);
  const issuerId = stringOf(issuer['id']);
  const name = textOf(badgeClass['name']);
  if (!issuerId || !name)
    return fail('malformed-value', 'the badge class or issuer has no name or id');
  const until = dateOf(document['expires']);
  const issuedOn = dateOf(document['issuedOn']);
  return ok({
    format: 'open-badges-2',
    ...(id && { id }),
    issuer: {
      id: issuerId,
      ...named('name', textOf(issuer['name'])),
      ...named('url', stringOf(issuer['url'])),
    },
    achievement: achievementOf(badgeClass, name),
    recipients: recipientsOf(document['recipient']),
    proofs: [
      jws
        ? { suite: 'jws', raw: jws.header }
        : {
            suite: 'hosted',
            raw: isObject(document['verification']) ? document['verification'] : {},
          },
    ],
    statuses: [],
    ...(issuedOn && { issuedOn, validFrom: issuedOn }),
    ...(until && { validUntil: until }),
    secured: jws
      ? { kind: 'jws', token: jws.token, header: jws.header, payload: document }
      : { kind: 'record', document, servedAs, badgeClass, issuer },
  });
}

function achievementOf(badgeClass: JsonObject, name: string): Achievement {
  const criteria = badgeClass['criteria'];
  return {
    name,
    tags: listOf(badgeClass['tags']).filter((tag) => typeof tag === 'string'),
    alignments: listOf(badgeClass['alignment'])
      .filter(isObject)
      .map((alignment) => ({
        name: textOf(alignment['targetName']) ?? '',
        ...named('url', stringOf(alignment['targetUrl'])),
        ...named('code', stringOf(alignment['targetCode'])),
        ...named('framework', textOf(alignment['targetFramework'])),
      })),
    ...named('id', stringOf(badgeClass['id'])),
    ...named('description', textOf(badgeClass['description'])),
    ...named('criteria', isObject(criteria) ? textOf(criteria['narrative']) : undefined),
    ...named('criteriaUrl', isObject(criteria) ? stringOf(criteria['id']) : stringOf(criteria)),
  };
}

const kinds: Record<string, RecipientIdentity['kind']> = {
  email: 'email',
  url: 'url',
  name: 'name',
};

function recipientsOf(recipient: Json | undefined): RecipientIdentity[] {
  if (!isObject(recipient)) return [];
  const identity = stringOf(recipient['identity']);
  if (!identity) return [];
  const hashed = recipient['hashed'] === true;
  return [
    {
      kind: kinds[stringOf(recipient['type']) ?? ''] ?? 'other',
      identity,
      hashed,
      ...named('salt', stringOf(recipient['salt'])),
    },
  ];
}
