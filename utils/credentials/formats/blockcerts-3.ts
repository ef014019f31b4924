import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { ok } from '@/utils/lib/result';
import type { Achievement, RecipientIdentity } from '@/utils/model/credential';

import { withDescriptions } from './display-html';
import type { Format } from './format';
import { addressOf, textOf } from './json-ld-values';
import { named } from './named';
import { recipientsOf } from './recipients';
import { revocationsOf } from './revocations';
import { typesOf } from './shape';
import { entries, readParts } from './verifiable-credential-parts';

/** Blockcerts 3: a verifiable credential with words for showing it, anchored in a blockchain. */
export const blockcerts3: Format = {
  id: 'blockcerts-3',
  matches: (document) => typesOf(document).includes('BlockcertsCredential'),
  async read(source, environment) {
    const document = withDescriptions(source.document);
    const subjects = entries(document['credentialSubject']);
    const read = readParts(source, {
      format: 'blockcerts-3',
      faults: [],
      achievement: achievementOf(document, subjects),
      recipients: subjects.flatMap(recipientIn),
    });
    if (!read.ok || read.value.statuses.length > 0) return read;
    return ok({ ...read.value, statuses: await revocationsOf(read.value.issuer.id, environment) });
  },
};

/** The subject as any other has it, and the address that only Blockcerts have a word for. */
function recipientIn(subject: JsonObject): RecipientIdentity[] {
  const email = textOf(subject['email']);
  return [
    ...recipientsOf(subject),
    ...(email ? [{ kind: 'email' as const, identity: email, hashed: false }] : []),
  ];
}

/** What was achieved is the subject's claim; a credential of another kind says it by its name or type. */
function achievementOf(document: JsonObject, subjects: readonly JsonObject[]): Achievement {
  const [claim = {}] = subjects.flatMap((subject) => listOf(subject['claim'])).filter(isObject);
  const special = typesOf(document).find((type) => !GENERAL.includes(type));
  return {
    name: textOf(claim['name']) ?? textOf(document['name']) ?? special ?? 'BlockcertsCredential',
    ...named('description', textOf(claim['description']) ?? textOf(document['description'])),
    ...named('criteria', textOf(claim['criteria'])),
    tags: [],
    alignments: [],
    ...named('image', imageOf(claim)),
  };
}

const GENERAL = ['VerifiableCredential', 'BlockcertsCredential'];

/** A picture that is written into the credential is not carried along. */
function imageOf({ image }: JsonObject): string | undefined {
  const address = addressOf(image);
  return address && /^https?:/u.test(address) ? address : undefined;
}
