import { type JsonObject, stringOf } from '@/utils/lib/json';
import type { RecipientIdentity } from '@/utils/model/credential';

import { isTrue, textOf } from './json-ld-values';
import { named } from './named';
import { isDigest } from './open-badges-2-recipient';
import { entries } from './verifiable-credential-parts';

/** The subject's id, its identity objects (Open Badges 3.0, section B.1.14), and a name that some issuers add. */
export function recipientsOf(subject: JsonObject): RecipientIdentity[] {
  const id = stringOf(subject['id']);
  const name = textOf(subject['name']);
  return [
    ...(id ? [identityOf(id)] : []),
    ...entries(subject['identifier']).flatMap(identityObjectOf),
    ...(name ? [{ kind: 'name' as const, identity: name, hashed: false }] : []),
  ];
}

/** What an id says of its kind of identity. */
function identityOf(id: string): RecipientIdentity {
  if (id.startsWith('mailto:'))
    return { kind: 'email', identity: id.slice('mailto:'.length), hashed: false };
  const kind = id.startsWith('did:') ? 'did' : /^https?:/u.test(id) ? 'url' : 'other';
  return { kind, identity: id, hashed: false };
}

const kinds: Record<string, RecipientIdentity['kind']> = {
  name: 'name',
  emailAddress: 'email',
  email: 'email',
  did: 'did',
  url: 'url',
};

function identityObjectOf(object: JsonObject): RecipientIdentity[] {
  const identity = textOf(object['identityHash']);
  if (!identity) return [];
  return [
    {
      kind: kinds[textOf(object['identityType']) ?? ''] ?? 'other',
      identity,
      hashed: isTrue(object['hashed']) || isDigest(identity),
      ...named('salt', textOf(object['salt'])),
    },
  ];
}
