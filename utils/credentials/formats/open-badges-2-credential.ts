import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type {
  Achievement,
  Credential,
  Evidence,
  Issuer,
  Proof,
  StatusEntry,
} from '@/utils/model/credential';
import type { Secured } from '@/utils/model/secured';

import { assessmentKindsIn } from './assessment-kinds';
import type { Source } from './format';
import { listed } from './listed';
import { named } from './named';
import { assessmentsIn } from './open-badges-2-extensions';
import { recipientsOf } from './open-badges-2-recipient';
import { dateOf, endOf, memberOf } from './open-badges-2-rules';
import { idOf, languageOf, textIn } from './open-badges-2-vocabulary';

/** An assertion with all that belongs to it, each in the words of 2.0. */
export interface Award {
  readonly assertion: JsonObject;
  readonly badgeClass: JsonObject;
  readonly profile: JsonObject;
  /** The profile is of a version before 2.0. */
  readonly earlyProfile?: boolean;
}

/** The one shape, read from the three objects of an Open Badge. */
export function credentialOf(
  { assertion, badgeClass, profile, earlyProfile = false }: Award,
  source: Source,
  format: string,
): Credential {
  const issuedOn = dateOf(memberOf(assertion, 'issuedOn'));
  const evidence = listOf(assertion['evidence']).flatMap(evidenceOf);
  return {
    format,
    ...named('id', idOf(assertion)),
    issuer: issuerOf(profile),
    achievement: achievementOf(badgeClass),
    recipients: recipientsOf(memberOf(assertion, 'recipient')),
    proofs: [proofOf(assertion, source)],
    statuses: statusesOf(profile),
    ...(issuedOn && { issuedOn, validFrom: issuedOn }),
    ...named('validUntil', endOf(memberOf(assertion, 'expires'))),
    ...(evidence.length > 0 && { evidence }),
    ...named('narrative', textIn(assertion['narrative'])),
    secured: { ...securedOf(source, badgeClass, profile), ...(source.jws && { earlyProfile }) },
  };
}

export const issuerOf = (profile: JsonObject): Issuer => ({
  id: idOf(profile) ?? '',
  ...named('name', textIn(profile['name'])),
  ...named('url', stringOf(memberOf(profile, 'url'))),
});

export const proofOf = (assertion: JsonObject, { jws }: Source): Proof => {
  const verification = memberOf(assertion, 'verification');
  return { suite: jws ? 'jws' : 'hosted', raw: isObject(verification) ? verification : {} };
};

export const securedOf = (
  { document, jws, servedAs, formerly }: Source,
  badgeClass: JsonObject,
  issuer: JsonObject,
): Secured =>
  jws
    ? { kind: 'jws', token: jws.token, header: jws.header, payload: document, profile: issuer }
    : {
        kind: 'record',
        document,
        servedAs,
        ...listed('formerly', formerly ?? []),
        badgeClass,
        issuer,
      };

/** Where the issuer lists what it has revoked. */
export function statusesOf(profile: JsonObject): StatusEntry[] {
  const list = memberOf(profile, 'revocationList');
  const id = isObject(list) ? idOf(list) : stringOf(list);
  return id === undefined ? [] : [{ type: 'RevocationList', raw: { id } }];
}

function achievementOf(badgeClass: JsonObject): Achievement {
  const criteria = memberOf(badgeClass, 'criteria');
  const page = isObject(criteria) ? idOf(criteria) : stringOf(criteria);
  const isAddress = page !== undefined && /^https?:\/\//u.test(page);
  const told = isObject(criteria) ? textIn(criteria['narrative']) : isAddress ? undefined : page;
  return {
    name: textIn(badgeClass['name']) ?? '',
    ...named('id', idOf(badgeClass)),
    ...named('description', textIn(badgeClass['description'])),
    ...named('criteria', told),
    ...named('criteriaUrl', isAddress ? page : undefined),
    tags: listOf(badgeClass['tags']).flatMap((tag) => textIn(tag) ?? []),
    alignments: listOf(badgeClass['alignment'])
      .filter(isObject)
      .map((alignment) => ({
        name: textIn(alignment['targetName']) ?? '',
        ...named('url', stringOf(alignment['targetUrl']) || undefined),
        ...named('code', textIn(alignment['targetCode'])),
        ...named('framework', textIn(alignment['targetFramework'])),
        ...named('description', textIn(alignment['targetDescription'])),
      })),
    ...named('image', imageOf(memberOf(badgeClass, 'image'))),
    ...named('language', languageOf(badgeClass)),
    ...assessmentKindsIn(assessmentsIn(badgeClass), 'type'),
  };
}

/** Its address; a picture that is written into the badge itself is not carried along. */
function imageOf(image: Json | undefined): string | undefined {
  const url = isObject(image) ? idOf(image) : stringOf(image);
  return url?.startsWith('data:') ? undefined : url || undefined;
}

function evidenceOf(evidence: Json): Evidence[] {
  if (typeof evidence === 'string') return evidence ? [{ url: evidence }] : [];
  if (!isObject(evidence)) return [];
  const id = idOf(evidence);
  return [
    {
      ...named('url', id?.startsWith('_:') ? undefined : id),
      ...named('name', textIn(evidence['name'])),
      ...named('description', textIn(evidence['description'])),
      ...named('narrative', textIn(evidence['narrative'])),
    },
  ];
}
