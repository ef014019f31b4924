import type { Failure } from '@/utils/lib/result';

import { isBlank } from './quad';
import type { Statements } from './statements';
import { refused } from './walk';

const SUBJECT = '$.credentialSubject';
const IDENTITY = '$.credentialSubject.identifier';

/** What a badge says of its subject that is read there, and once. */
const ONCE = ['$.credentialSubject.achievement', '$.credentialSubject.result'];

/** Credentials of a record may be about the same subject, and an issuer may speak of itself. */
const LAWFUL = /^\$\.(?:credentialSubject|issuer)$|\.verifiableCredential\.credentialSubject$/u;

/**
 * Where something is said of whom a credential is about in a place where nobody reads it. A node with a name can be spoken
 * of anywhere, and all of it is signed as one: so the recipient's own name could be moved out of sight, or an identity be
 * torn into two that match anybody or nobody.
 */
export function scatteredIn({ described }: Statements): Failure | undefined {
  for (const [node, places] of described) {
    if (places.length === 1) continue;
    if (isBlank(node)) return refused(places[0] ?? '$', 'a node without a name in several pieces');
    const torn = ONCE.find((place) => places.filter((one) => one === place).length > 1);
    if (torn !== undefined) return refused(torn, 'one thing in several pieces');
    const elsewhere = places.find((place) => !LAWFUL.test(place));
    if (places.includes(SUBJECT) && elsewhere !== undefined)
      return refused(elsewhere, 'it speaks of the subject out of sight');
    if (places.includes(IDENTITY)) return refused(IDENTITY, 'an identity in several pieces');
  }
  return undefined;
}
