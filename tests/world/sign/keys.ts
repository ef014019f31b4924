import { createECDH, createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto';

import { generate } from '@digitalbazaar/ed25519-multikey';

import { seededBytes } from '../seeded';

/** A key for Data Integrity proofs. */
export interface Ed25519Key {
  readonly kind: 'ed25519';
  /** The verification method's id, a DID URL. */
  readonly id: string;
  readonly controller: string;
  readonly publicKeyMultibase: string;
  readonly signer: () => object;
}

/** A key for JSON Web Tokens. */
export interface P256Key {
  readonly kind: 'p-256';
  readonly id: string;
  readonly controller: string;
  readonly publicKeyJwk: JsonWebKey;
  readonly privateKey: KeyObject;
}

export type Key = Ed25519Key | P256Key;

/** The same seed always gives the same key; the controller is the DID that publishes it. */
export async function ed25519Key(seed: string, controller: string): Promise<Ed25519Key> {
  const pair = await generate({ seed: seededBytes(seed, 'ed25519'), controller });
  const { id, publicKeyMultibase, signer } = pair;
  return { kind: 'ed25519', id, controller, publicKeyMultibase, signer };
}

/** A key that is its own issuer: its DID is the key itself, so no document has to be asked for. */
export async function didKey(seed: string): Promise<Ed25519Key> {
  const pair = await generate({ seed: seededBytes(seed, 'ed25519'), controller: 'did:key' });
  const { publicKeyMultibase } = pair;
  const controller = `did:key:${publicKeyMultibase}`;
  pair.id = `${controller}#${publicKeyMultibase}`;
  return { kind: 'ed25519', id: pair.id, controller, publicKeyMultibase, signer: pair.signer };
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
  const controller = id.replace(/#.*$/u, '');
  return { kind: 'p-256', id, controller, publicKeyJwk, privateKey };
}
