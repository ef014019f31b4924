import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import { type Faults, typesOf } from './shape';

const CONTEXTS =
  /^https:\/\/(?:purl\.imsglobal\.org\/spec\/(?:ob\/v3p0|clr\/v2p0)\/|imsglobal\.github\.io\/openbadges-specification\/|w3c-ccg\.github\.io\/vc-ed\/)|^OBv3_beta$/u;

/** The class that each member's value must have, where it says its type (Open Badges 3.0, appendix B). */
const classes: Record<string, string> = {
  credentialSubject: 'AchievementSubject',
  issuer: 'Profile',
  creator: 'Profile',
  source: 'Profile',
  parentOrg: 'Profile',
  profile: 'Profile',
  achievement: 'Achievement',
  identifier: 'IdentityObject',
  otherIdentifier: 'IdentifierEntry',
  result: 'Result',
  resultDescription: 'ResultDescription',
  rubricCriterionLevel: 'RubricCriterionLevel',
  alignment: 'Alignment',
  evidence: 'Evidence',
  related: 'Related',
  address: 'Address',
  geo: 'GeoCoordinates',
  image: 'Image',
};

/** What Open Badges 3.0 demands beyond the data model that it builds on. */
export function openBadges3Faults(document: JsonObject): Faults {
  const subjects = listOf(document['credentialSubject']);
  return [
    ...openBadges3ContextFaults(document),
    ...(subjects.length > 1 ? ['more than one credentialSubject'] : []),
    ...subjects.filter(isObject).flatMap(achievementFaults),
    ...classFaults(document, '$'),
  ];
}

export function openBadges3ContextFaults(document: JsonObject): Faults {
  const contexts = listOf(document['@context']);
  const named = contexts.some((context) => typeof context === 'string' && CONTEXTS.test(context));
  return named ? [] : ['@context lacks Open Badges 3.0'];
}

/** Section B.1.3: a subject has an achievement with a name to show. */
function achievementFaults(subject: JsonObject): Faults {
  const [achievement, ...others] = listOf(subject['achievement']);
  if (achievement === undefined) return ['credentialSubject.achievement is missing'];
  if (others.length > 0) return ['credentialSubject.achievement is not one'];
  if (!isObject(achievement)) return ['credentialSubject.achievement is no object'];
  return listOf(achievement['name']).length === 0
    ? ['credentialSubject.achievement.name is missing']
    : [];
}

/** What stands in any other member has rules of its own, or is no Open Badge's: proofs, terms of use, extensions. */
function classFaults(object: JsonObject, path: string): Faults {
  return Object.entries(classes).flatMap(([member, expected]) =>
    listOf(object[member]).flatMap((one) => memberFaults(expected, one, `${path}.${member}`)),
  );
}

function memberFaults(expected: string, value: Json, path: string): Faults {
  if (!isObject(value)) return [];
  const types = typesOf(value);
  const wrong = types.length > 0 && !types.includes(expected);
  return [...(wrong ? [`${path}.type lacks ${expected}`] : []), ...classFaults(value, path)];
}
