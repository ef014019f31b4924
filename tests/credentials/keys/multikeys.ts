import { createPublicKey } from 'node:crypto';

import { base58 } from '@scure/base';

import type { KeyKind, KeyPair } from '../../world/sign/key-pair';

/** Multicodec's own table, as two bytes of a varint. */
const prefixes: Readonly<Record<KeyKind | 'X25519', readonly number[]>> = {
  Ed25519: [0xed, 0x01],
  X25519: [0xec, 0x01],
  'P-256': [0x80, 0x24],
  'P-384': [0x81, 0x24],
  'P-521': [0x82, 0x24],
  secp256k1: [0xe7, 0x01],
  RSA: [0x85, 0x24],
};

export const multikey = (kind: KeyKind | 'X25519', bytes: Uint8Array): string =>
  `z${base58.encode(Buffer.from([...(prefixes[kind] ?? []), ...bytes]))}`;

export const multikeyOf = (kind: KeyKind, pair: KeyPair): string =>
  multikey(kind, bytesOf(kind, pair));

/** The public key as did:key writes it: flat, as a compressed point, or in PKCS #1. */
export function bytesOf(kind: KeyKind, { privateKey, publicKeyJwk }: KeyPair): Buffer {
  if (kind === 'RSA') return createPublicKey(privateKey).export({ type: 'pkcs1', format: 'der' });
  const x = Buffer.from(String(publicKeyJwk['x']), 'base64url');
  if (kind === 'Ed25519') return x;
  const y = Buffer.from(String(publicKeyJwk['y']), 'base64url');
  return Buffer.concat([Buffer.from([2 + ((y.at(-1) ?? 0) & 1)]), x]);
}

/** The same point with both coordinates. */
export const inFull = ({ publicKeyJwk: { x, y } }: KeyPair): Buffer =>
  Buffer.concat([
    Buffer.from([4]),
    Buffer.from(String(x), 'base64url'),
    Buffer.from(String(y), 'base64url'),
  ]);
