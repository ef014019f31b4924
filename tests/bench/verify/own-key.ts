import { multikeyOf } from '../../credentials/keys/multikeys';
import { type KeyKind, type KeyPair, keyPair } from '../../world/sign/key-pair';

/** A key that is its own controller, by did:key, which all sides resolve. */
export function ownKey(kind: KeyKind): KeyPair {
  const pair = keyPair(kind, 'school');
  const multikey = multikeyOf(kind, pair);
  const controller = `did:key:${multikey}`;
  return { ...pair, controller, id: `${controller}#${multikey}` };
}

/** What a loader hands to Digital Bazaar's library for a did:key and its one key. */
export function didKeyDocuments({ id, controller }: Pick<KeyPair, 'id' | 'controller'>) {
  const [, multikey = ''] = id.split('#');
  const method = { id, type: 'Multikey', controller, publicKeyMultibase: multikey };
  const contexts = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];
  return {
    [controller]: {
      '@context': contexts,
      id: controller,
      verificationMethod: [method],
      assertionMethod: [id],
    },
    [id]: { '@context': contexts.slice(1), ...method },
  };
}
