import { isObject } from '@/utils/lib/json';

import type { Format } from './format';
import { readAward } from './open-badges-2-award';
import { notAwarded } from './open-badges-2-parts';
import { badgeTypesOf, saysRevoked, versionOf } from './open-badges-2-vocabulary';

/** Open Badges 0.5, 1.0 and 1.1, read in the words of 2.0. */
export const openBadges1: Format = {
  id: 'open-badges-1',
  matches(document) {
    const { '@context': context, recipient, badge, verify } = document;
    if (versionOf(document) === '1.1') return true;
    if (context !== undefined || document['credentialSubject'] !== undefined) return false;
    // An issuer may answer for what it has taken back with this one member (Open Badges 1.0, "Revoking").
    if (saysRevoked(document)) return true;
    return (
      recipient !== undefined && (isObject(badge) || (isObject(verify) && badge !== undefined))
    );
  },
  async read(source, environment) {
    const { document } = source;
    const types = badgeTypesOf(document);
    const awarded = types.length === 0 || types.includes('Assertion') || saysRevoked(document);
    return awarded ? readAward(source, environment) : notAwarded(source, environment);
  },
};
