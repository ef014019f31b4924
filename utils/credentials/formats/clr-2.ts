import type { JsonObject } from '@/utils/lib/json';
import type { Association } from '@/utils/model/credential';

import { achievementOf } from './achievement';
import { clr2Faults } from './clr-2-shape';
import { embeddedIn, endorsementsOf } from './embedded-credentials';
import type { Format } from './format';
import { addressOf, textOf } from './json-ld-values';
import { listed } from './listed';
import { recipientsOf } from './recipients';
import { typesOf } from './shape';
import { entries, readParts } from './verifiable-credential-parts';

/** Comprehensive Learner Record 2.0: a credential that holds others, and says how they belong together. */
export const clr2: Format = {
  id: 'clr-2',
  matches: (document) => typesOf(document).includes('ClrCredential'),
  async read(source) {
    const { document } = source;
    const [subject = {}] = entries(document['credentialSubject']);
    return readParts(source, {
      format: 'clr-2',
      faults: clr2Faults(document),
      achievement: {
        name: textOf(document['name']) ?? 'ClrCredential',
        tags: [],
        alignments: [],
      },
      recipients: recipientsOf(subject),
      ...listed(
        'achievements',
        entries(subject['achievement']).map((achievement) => achievementOf(achievement)),
      ),
      ...listed('associations', entries(subject['association']).flatMap(associationOf)),
      parts: [
        ...embeddedIn(subject['verifiableCredential']),
        ...embeddedIn(subject['verifiableCredentialJwt']),
      ],
      ...listed('endorsements', endorsementsOf(document)),
    });
  },
};

function associationOf(association: JsonObject): Association[] {
  const type = textOf(association['associationType']);
  const source = addressOf(association['sourceId']);
  const target = addressOf(association['targetId']);
  return type && source && target ? [{ type, source, target }] : [];
}
