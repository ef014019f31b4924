import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import { openBadges3ContextFaults } from './open-badges-3-shape';
import { type Faults, typesOf } from './shape';

/** What Comprehensive Learner Record 2.0 demands beyond the data model that it builds on. */
export function clr2Faults(document: JsonObject): Faults {
  const subjects = listOf(document['credentialSubject']);
  return [
    ...openBadges3ContextFaults(document),
    ...(subjects.length > 1 ? ['more than one credentialSubject'] : []),
    ...subjects.filter(isObject).flatMap(subjectFaults),
  ];
}

function subjectFaults(subject: JsonObject): Faults {
  const types = typesOf(subject);
  const held = [
    ...listOf(subject['verifiableCredential']),
    ...listOf(subject['verifiableCredentialJwt']),
  ];
  return [
    ...(types.length === 0 || types.includes('ClrSubject')
      ? []
      : ['credentialSubject.type lacks ClrSubject']),
    ...(held.length === 0 ? ['credentialSubject holds no credentials'] : []),
    ...(held.every((one) => isObject(one) || typeof one === 'string')
      ? []
      : ['credentialSubject holds something that is no credential']),
    ...listOf(subject['association']).flatMap(associationFaults),
  ];
}

function associationFaults(association: Json): Faults {
  if (!isObject(association)) return ['association is no object'];
  return ['associationType', 'sourceId', 'targetId']
    .filter((member) => typeof association[member] !== 'string')
    .map((member) => `association.${member} is missing`);
}
