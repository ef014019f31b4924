import { isObject, type Json, type JsonObject, listOf, stringOf } from '@/utils/lib/json';
import type { Embedded, EndorsedThing } from '@/utils/model/credential';

import { named } from './named';
import { entries } from './verifiable-credential-parts';

/** The credentials of a member, as objects or as tokens; a token that is repeated is signed as one. */
export const embeddedIn = (value: Json | undefined): Embedded[] =>
  [...new Set(listOf(value))].flatMap((source) =>
    isObject(source) || typeof source === 'string' ? [{ source }] : [],
  );

/**
 * The endorsements in a credential of Open Badges 3.0: of itself, of its issuer's profile and of the achievement, whole or
 * as tokens (sections B.1.2, B.1.1 and B.1.19).
 */
export function endorsementsOf(document: JsonObject): Embedded[] {
  const [subject] = entries(document['credentialSubject']);
  const achievements = entries(subject?.['achievement']);
  return [
    ...endorsing(document, 'credential'),
    ...entries(document['issuer']).flatMap((issuer) => endorsing(issuer, 'issuer')),
    ...achievements.flatMap((achievement) => endorsing(achievement, 'achievement')),
    ...achievements
      .flatMap((achievement) => entries(achievement['creator']))
      .flatMap((creator) => endorsing(creator, 'issuer')),
  ];
}

function endorsing(thing: JsonObject, kind: EndorsedThing['kind']): Embedded[] {
  const endorses = { kind, ...named('id', stringOf(thing['id'])) };
  return [...embeddedIn(thing['endorsement']), ...embeddedIn(thing['endorsementJwt'])].map(
    ({ source }) => ({ source, endorses }),
  );
}
