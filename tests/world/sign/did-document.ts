import type { JsonObject } from '@/utils/lib/json';
import type { Key } from './keys';

/** The document of a did:web, with every key allowed to make assertions. */
export const didWebDocument = (did: string, keys: readonly Key[]): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/did/v1',
    'https://w3id.org/security/multikey/v1',
    'https://w3id.org/security/jwk/v1',
  ],
  id: did,
  verificationMethod: keys.map(verificationMethod),
  assertionMethod: keys.map(({ id }) => id),
});

/** Where a did:web lies: the well-known place of a host, or the folder that its path names. */
export function didWebUrl(did: string): string {
  const [host = '', ...path] = did.replace('did:web:', '').split(':').map(decodeURIComponent);
  return `https://${host}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`;
}

function verificationMethod(key: Key): JsonObject {
  const { id, controller } = key;
  if (key.kind === 'ed25519')
    return { id, type: 'Multikey', controller, publicKeyMultibase: key.publicKeyMultibase };
  return { id, type: 'JsonWebKey', controller, publicKeyJwk: { ...key.publicKeyJwk } };
}
