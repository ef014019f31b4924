import { isObject, type Json, listOf, stringOf } from '@/utils/lib/json';
import type { RecipientIdentity } from '@/utils/model/credential';

import { named } from './named';
import { textIn } from './open-badges-2-vocabulary';

const kinds = new Map<string, RecipientIdentity['kind']>([
  ['email', 'email'],
  ['url', 'url'],
  ['name', 'name'],
  ['did', 'did'],
]);
const HASH = /^(?:sha256|md5)\$[0-9a-f]+$/iu;

/** What looks like a digest is one, for no address does. */
export const isDigest = (identity: string): boolean => HASH.test(identity);

/**
 * The one identity of a recipient, by a property that is written as a term, a compact IRI or in full.
 */
export function recipientsOf(recipient: Json | undefined): RecipientIdentity[] {
  if (!isObject(recipient)) return [];
  const identity = textIn(recipient['identity']);
  if (identity === undefined) return [];
  const [property] = listOf(recipient['type']);
  const kind = kinds.get(
    stringOf(property)?.replace(/^(?:schema:|https?:\/\/schema\.org\/)/u, '') ?? '',
  );
  return [
    {
      kind: kind ?? 'other',
      identity,
      hashed: recipient['hashed'] === true || isDigest(identity),
      ...named('salt', stringOf(recipient['salt'])),
    },
  ];
}
