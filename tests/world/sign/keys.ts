import { createECDH, createHash, createPrivateKey, type KeyObject } from 'node:crypto';

import { generate, toJwk } from '@digitalbazaar/ed25519-multikey';

import { seededBytes } from '../seeded';

/** A public key as JSON, with the members that its thumbprint is taken over. */
export interface PublicJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y?: string;
}

interface PublishedKey {
  /** The verification method's id, a DID URL. */
  readonly id: string;
  readonly controller: string;
  readonly publicKeyJwk: PublicJwk;
}

/** A key for Data Integrity proofs. */
export interface Ed25519Key extends PublishedKey {
  readonly kind: 'ed25519';
  readonly publicKeyMultibase: string;
  readonly signer: () => object;
}

/** A key for JSON Web Tokens. */
export interface P256Key extends PublishedKey {
  readonly kind: 'p-256';
  readonly privateKey: KeyObject;
}

export type Key = Ed25519Key | P256Key;

/** The same seed always gives the same key; without a controller the key is its own, by did:key. */
export async function ed25519Key(seed: string, controller?: string): Promise<Ed25519Key> {
  const pair = await generate({ seed: seededBytes(seed, 'ed25519'), controller: 'did:key' });
  const { publicKeyMultibase, signer } = pair;
  const did = controller ?? `did:key:${publicKeyMultibase}`;
  // The signer writes this id into the proof.
  pair.id = `${did}#${publicKeyMultibase}`;
  return {
    kind: 'ed25519',
    id: pair.id,
    controller: did,
    publicKeyJwk: await toJwk({ keyPair: pair }),
    publicKeyMultibase,
    signer,
  };
}

export function p256Key(seed: string, id: string): P256Key {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(seededBytes(seed, 'p-256'));
  const point = curve.getPublicKey();
  const publicKeyJwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  const d = seededBytes(seed, 'p-256').toString('base64url');
  const privateKey = createPrivateKey({ key: { ...publicKeyJwk, d }, format: 'jwk' });
  return { kind: 'p-256', id, controller: id.replace(/#.*$/u, ''), publicKeyJwk, privateKey };
}

/** RFC 7638: the digest over the required members, in the order of their names. */
export function thumbprint({ publicKeyJwk: { kty, crv, x, y } }: PublishedKey): string {
  const members = JSON.stringify({ crv, kty, x, y });
  return createHash('sha256').update(members).digest('base64url');
}
