import type { KeyObject } from 'node:crypto';

import type { JsonObject } from '@/utils/lib/json';

const OPEN_BADGES_2 = 'https://w3id.org/openbadges/v2';

/** An assertion that is to be signed, with the address of the key that it is signed with. */
export const signedWith = (assertion: JsonObject, creator: string): JsonObject => ({
  ...assertion,
  verification: { type: 'SignedBadge', creator },
});

export const pemOf = (key: KeyObject): string =>
  key.export({ type: 'spki', format: 'pem' }).toString();

interface CryptographicKey {
  readonly id: string;
  readonly owner: string;
  readonly key: KeyObject;
}

/** A public key as an issuer of Open Badges 2.0 publishes it. */
export const cryptographicKey = ({ id, owner, key }: CryptographicKey): JsonObject => ({
  '@context': OPEN_BADGES_2,
  type: 'CryptographicKey',
  id,
  owner,
  publicKeyPem: pemOf(key),
});

/** What an issuer has revoked, by id or by uid, with a reason or without. */
export const revocationList = (
  id: string,
  revokedAssertions: readonly (JsonObject | string)[],
): JsonObject => ({
  '@context': OPEN_BADGES_2,
  type: 'RevocationList',
  id,
  revokedAssertions: [...revokedAssertions],
});
