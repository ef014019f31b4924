import type { Failure } from '@/utils/lib/result';

import type { Statements } from './statements';
import { refused } from './walk';

const SUBJECT = '$.credentialSubject';
const IDENTITY = '$.credentialSubject.identifier';

/** Credentials inside may be about the same subject, and an issuer may speak of itself. */
const LAWFUL = /\.credentialSubject$|^\$\.issuer$/u;

/**
 * Where something is said of whom a credential is about in a place where nobody reads it. A node with a name can be spoken
 * of anywhere, and all of it is signed as one: so the recipient's own name could be moved out of sight, or an identity be
 * torn into two that match anybody or nobody.
 */
export function scatteredIn({ described }: Statements): Failure | undefined {
  for (const places of described.values()) {
    if (places.length === 1) continue;
    const elsewhere = places.find((place) => !LAWFUL.test(place));
    if (places.includes(SUBJECT) && elsewhere !== undefined)
      return refused(elsewhere, 'it speaks of the subject out of sight');
    if (places.includes(IDENTITY)) return refused(IDENTITY, 'an identity in several pieces');
  }
  return undefined;
}
