import { stringOf } from '@/utils/lib/json';

import type { Format } from './format';
import { typesOf } from './shape';
import { entries, identityOf, readParts, textOf } from './verifiable-credential-parts';

/** Any credential of VC Data Model 1.1 or 2.0 that no closer format knows. */
export const verifiableCredential: Format = {
  id: 'verifiable-credential',
  matches: (document) =>
    typesOf(document).includes('VerifiableCredential') ||
    (document['credentialSubject'] !== undefined && document['issuer'] !== undefined),
  async read(source) {
    const { document } = source;
    const subjects = entries(document['credentialSubject']);
    const special = typesOf(document).find((type) => type !== 'VerifiableCredential');
    const description = textOf(document['description']);
    return readParts(source, {
      format: 'verifiable-credential',
      faults: [],
      achievement: {
        name: textOf(document['name']) ?? special ?? 'VerifiableCredential',
        ...(description && { description }),
        tags: [],
        alignments: [],
      },
      recipients: subjects.flatMap((subject) => {
        const id = stringOf(subject['id']);
        const name = textOf(subject['name']);
        return [
          ...(id ? [identityOf(id)] : []),
          ...(name ? [{ kind: 'name' as const, identity: name, hashed: false }] : []),
        ];
      }),
    });
  },
};
