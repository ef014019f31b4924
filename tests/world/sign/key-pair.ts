import {
  createECDH,
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
} from 'node:crypto';

import type { JsonObject } from '@/utils/lib/json';
import { seededBytes } from '../seeded';
import { rsaKey } from './rsa-key';

const curves = {
  'P-256': 'prime256v1',
  'P-384': 'secp384r1',
  'P-521': 'secp521r1',
  secp256k1: 'secp256k1',
} as const;

export type KeyKind = keyof typeof curves | 'Ed25519' | 'RSA';

/** The algorithms of JOSE that go with each kind, as Node knows them. */
const signatures = {
  EdDSA: { hash: null },
  ES256: { hash: 'sha256' },
  ES384: { hash: 'sha384' },
  ES512: { hash: 'sha512' },
  ES256K: { hash: 'sha256' },
  RS256: { hash: 'sha256' },
  PS256: { hash: 'sha256', padding: 6, saltLength: 32 },
} as const;

export type Algorithm = keyof typeof signatures;

/** A key that is its own controller, by did:jwk. */
export interface KeyPair {
  readonly id: string;
  readonly controller: string;
  readonly publicKeyJwk: JsonObject;
  readonly privateKey: KeyObject;
}

/** The same seed always gives the same key; there is one RSA key alone. */
export function keyPair(kind: KeyKind, seed: string): KeyPair {
  const privateKey = privateKeyOf(kind, seed);
  const publicKeyJwk = { ...createPublicKey(privateKey).export({ format: 'jwk' }) } as JsonObject;
  const controller = `did:jwk:${Buffer.from(JSON.stringify(publicKeyJwk)).toString('base64url')}`;
  return { id: `${controller}#0`, controller, publicKeyJwk, privateKey };
}

/** r and s one behind the other, as everybody but X.509 writes them. */
export function signedBy(
  { privateKey: key }: Pick<KeyPair, 'privateKey'>,
  algorithm: Algorithm,
  data: Uint8Array,
): Buffer {
  const { hash, ...options } = signatures[algorithm];
  return sign(hash, data, { key, dsaEncoding: 'ieee-p1363', ...options });
}

function privateKeyOf(kind: KeyKind, seed: string): KeyObject {
  if (kind === 'RSA') return rsaKey.privateKey;
  const bytes = createHash('sha512').update(seededBytes(seed, kind)).digest();
  if (kind === 'Ed25519') {
    const der = Buffer.concat([ED25519_PKCS8, bytes.subarray(0, 32)]);
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  }
  const curve = createECDH(curves[kind]);
  curve.setPrivateKey(bytes.subarray(0, kind === 'P-384' ? 48 : kind === 'P-521' ? 64 : 32));
  const point = curve.getPublicKey();
  const half = (point.length - 1) / 2;
  const d = curve.getPrivateKey();
  const padded = Buffer.concat([Buffer.alloc(half - d.length), d]);
  return createPrivateKey({
    key: {
      kty: 'EC',
      crv: kind,
      x: point.subarray(1, half + 1).toString('base64url'),
      y: point.subarray(half + 1).toString('base64url'),
      d: padded.toString('base64url'),
    },
    format: 'jwk',
  });
}

/** RFC 8410, section 7, up to the key's own bytes. */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
