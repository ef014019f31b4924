import { isObject, type JsonObject, listOf } from '@/utils/lib/json';

import { openBadges3ContextFaults } from './open-badges-3-shape';
import { type Faults, typesOf } from './shape';

/** Open Badges 3.0, section B.1.10: an endorsement names what it is about. */
export function endorsementFaults(document: JsonObject): Faults {
  return [
    ...openBadges3ContextFaults(document),
    ...listOf(document['credentialSubject'])
      .filter(isObject)
      .flatMap((subject) => [
        ...(subject['id'] === undefined ? ['credentialSubject.id is missing'] : []),
        ...(isSubject(subject) ? [] : ['credentialSubject.type lacks EndorsementSubject']),
      ]),
  ];
}

const isSubject = (subject: JsonObject): boolean => {
  const types = typesOf(subject);
  return types.length === 0 || types.includes('EndorsementSubject');
};
