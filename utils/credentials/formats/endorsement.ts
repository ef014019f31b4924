import { endorsementsOf } from './embedded-credentials';
import { endorsementFaults } from './endorsement-shape';
import type { Format } from './format';
import { textOf } from './json-ld-values';
import { listed } from './listed';
import { named } from './named';
import { recipientsOf } from './recipients';
import { typesOf } from './shape';
import { entries, readParts } from './verifiable-credential-parts';

/** An endorsement of Open Badges 3.0, section B.1.9: somebody's word about an issuer, achievement or credential. */
export const endorsement: Format = {
  id: 'endorsement',
  matches: (document) => typesOf(document).includes('EndorsementCredential'),
  async read(source) {
    const { document } = source;
    const subjects = entries(document['credentialSubject']);
    return readParts(source, {
      format: 'endorsement',
      faults: endorsementFaults(document),
      achievement: {
        name: textOf(document['name']) ?? 'EndorsementCredential',
        ...named('description', textOf(subjects[0]?.['endorsementComment'])),
        tags: [],
        alignments: [],
      },
      // What is endorsed is the one with this id, whatever else the subject is called.
      recipients: subjects.flatMap(({ id }) => recipientsOf({ id: id ?? null })),
      ...listed('endorsements', endorsementsOf(document)),
    });
  },
};
