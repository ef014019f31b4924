import { fail } from '@/utils/lib/result';

import type { Format } from './format';
import { readAward } from './open-badges-2-award';
import { readEndorsement } from './open-badges-2-endorsement';
import { notAwarded } from './open-badges-2-parts';
import { classNames } from './open-badges-2-shape';
import { badgeTypesOf, saysRevoked, versionOf } from './open-badges-2-vocabulary';

/** Open Badges 2.0 and 2.1: an assertion, its badge class and its issuer, each at an address of its own. */
export const openBadges2: Format = {
  id: 'open-badges-2',
  matches(document) {
    if (document['credentialSubject'] !== undefined) return false;
    const version = versionOf(document);
    if (version) return version === '2.0';
    const [type = ''] = badgeTypesOf(document);
    return document['@context'] !== undefined && classNames.includes(type);
  },
  async read(source, environment) {
    const { document } = source;
    if (versionOf(document) !== '2.0')
      return fail('unknown-context', 'a badge in words that we do not know');
    const types = badgeTypesOf(document);
    if (types.includes('Endorsement')) return readEndorsement(source, environment);
    const awarded = types.includes('Assertion') || saysRevoked(document);
    return awarded ? readAward(source, environment) : notAwarded(source, environment);
  },
};
