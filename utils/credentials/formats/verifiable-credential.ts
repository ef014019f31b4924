import { namesBase } from './base-context';
import type { Format } from './format';
import { textOf } from './json-ld-values';
import { named } from './named';
import { recipientsOf } from './recipients';
import { typesOf } from './shape';
import { entries, readParts } from './verifiable-credential-parts';

/** Any credential of VC Data Model 1.1 or 2.0 that no closer format knows. */
export const verifiableCredential: Format = {
  id: 'verifiable-credential',
  matches: (document) =>
    typesOf(document).includes('VerifiableCredential') ||
    (document['credentialSubject'] !== undefined &&
      (document['issuer'] !== undefined || namesBase(document))),
  async read(source) {
    const { document } = source;
    const special = typesOf(document).find((type) => type !== 'VerifiableCredential');
    return readParts(source, {
      format: 'verifiable-credential',
      faults: [],
      achievement: {
        name: textOf(document['name']) ?? special ?? 'VerifiableCredential',
        ...named('description', textOf(document['description'])),
        tags: [],
        alignments: [],
      },
      recipients: entries(document['credentialSubject']).flatMap(recipientsOf),
    });
  },
};
