import { createPublicKey } from 'node:crypto';

import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';

import { publicJwk } from '@/utils/credentials/keys/public-jwk';
import { publicKeyOf } from '@/utils/credentials/keys/public-key';
import { thumbprintOf } from '@/utils/credentials/keys/thumbprint';
import type { JsonObject } from '@/utils/lib/json';
import { type KeyKind, keyPair } from '../../world/sign/key-pair';
import { bytesOf, inFull, multikeyOf } from './multikeys';

const school = (kind: KeyKind) => keyPair(kind, 'school');
const multibase = (kind: KeyKind) => multikeyOf(kind, school(kind));
const bare = (kind: KeyKind) => base58.encode(bytesOf(kind, school(kind)));
const hex = (kind: KeyKind) => bytesOf(kind, school(kind)).toString('hex');
const jwk = (kind: KeyKind) => school(kind).publicKeyJwk;

const thumbprint = (method: JsonObject): string => {
  const key = publicKeyOf(method);
  return key.ok ? thumbprintOf(key.value) : key.problem.code;
};

/** One key in every notation that controller documents have had for it. */
const clothes: readonly (readonly [KeyKind, type: string, material: JsonObject])[] = [
  ['Ed25519', 'Multikey', { publicKeyMultibase: multibase('Ed25519') }],
  ['Ed25519', 'Ed25519VerificationKey2020', { publicKeyMultibase: multibase('Ed25519') }],
  ['Ed25519', 'Ed25519VerificationKey2018', { publicKeyBase58: bare('Ed25519') }],
  ['Ed25519', 'JsonWebKey', { publicKeyJwk: jwk('Ed25519') }],
  ['Ed25519', 'JsonWebKey2020', { publicKeyJwk: jwk('Ed25519') }],
  ['P-256', 'Multikey', { publicKeyMultibase: multibase('P-256') }],
  ['P-256', 'JsonWebKey2020', { publicKeyJwk: jwk('P-256') }],
  ['P-256', 'P256Key2021', { publicKeyBase58: bare('P-256') }],
  ['P-256', 'EcdsaSecp256r1VerificationKey2019', { publicKeyMultibase: multibase('P-256') }],
  ['P-384', 'Multikey', { publicKeyMultibase: multibase('P-384') }],
  ['P-384', 'JsonWebKey', { publicKeyJwk: jwk('P-384') }],
  ['P-521', 'Multikey', { publicKeyMultibase: multibase('P-521') }],
  ['P-521', 'JsonWebKey', { publicKeyJwk: jwk('P-521') }],
  ['secp256k1', 'Multikey', { publicKeyMultibase: multibase('secp256k1') }],
  ['secp256k1', 'EcdsaSecp256k1VerificationKey2019', { publicKeyBase58: bare('secp256k1') }],
  ['secp256k1', 'EcdsaSecp256k1VerificationKey2019', { publicKeyHex: hex('secp256k1') }],
  ['secp256k1', 'EcdsaSecp256k1VerificationKey2019', { publicKeyJwk: jwk('secp256k1') }],
  [
    'secp256k1',
    'EcdsaSecp256k1VerificationKey2019',
    { publicKeyHex: inFull(school('secp256k1')).toString('hex') },
  ],
  ['RSA', 'Multikey', { publicKeyMultibase: multibase('RSA') }],
  ['RSA', 'JsonWebKey2020', { publicKeyJwk: jwk('RSA') }],
  ['RSA', 'RsaVerificationKey2018', { publicKeyPem: pem('spki') }],
  ['RSA', 'RsaVerificationKey2018', { publicKeyPem: pem('pkcs1') }],
];

function pem(type: 'spki' | 'pkcs1'): string {
  const key = createPublicKey(school('RSA').privateKey);
  return type === 'spki'
    ? key.export({ type: 'spki', format: 'pem' }).toString()
    : key.export({ type: 'pkcs1', format: 'pem' }).toString();
}

describe('one key is the same', () => {
  test.each(clothes)('%s as %s with %j', (kind, type, material) => {
    const written = publicJwk(jwk(kind));
    expect(thumbprint({ type, ...material })).toBe(written.ok && thumbprintOf(written.value));
  });
});

describe('a key is none', () => {
  const decoded = bytesOf('Ed25519', school('Ed25519'));
  test.each<[string, string, JsonObject]>([
    [
      'in base58 with a Multibase prefix',
      'Ed25519VerificationKey2018',
      { publicKeyBase58: multibase('Ed25519') },
    ],
    [
      'in Multibase without its prefix',
      'Multikey',
      { publicKeyMultibase: multibase('Ed25519').slice(1) },
    ],
    [
      'in base64url',
      'Multikey',
      { publicKeyMultibase: `u${Buffer.from([0xed, 1, ...decoded]).toString('base64url')}` },
    ],
    ['with its private part', 'JsonWebKey', { publicKeyJwk: { ...jwk('P-256'), d: 'AA' } }],
    ['that is a secret', 'JsonWebKey', { publicKeyJwk: { kty: 'oct', k: 'AA' } }],
  ])('%s', (_, type, material) => expect(thumbprint({ type, ...material })).toBe('key-type'));

  test.each<[string, string, JsonObject]>([
    ['without any material', 'Multikey', {}],
    ['of an unknown type with bare bytes', 'FalconKey2031', { publicKeyBase58: bare('Ed25519') }],
    [
      'in half a hexadecimal byte',
      'EcdsaSecp256k1VerificationKey2019',
      { publicKeyHex: hex('secp256k1').slice(1) },
    ],
    ['as an object', 'Multikey', { publicKeyMultibase: { key: multibase('Ed25519') } }],
    ['in a PEM of something else', 'RsaVerificationKey2018', { publicKeyPem: 'x' }],
    [
      'in a PEM of nonsense',
      'RsaVerificationKey2018',
      { publicKeyPem: '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----' },
    ],
  ])('that we can read: %s', (_, type, material) =>
    expect(thumbprint({ type, ...material })).toBe('unsupported-proof'),
  );

  test('that stands in Multibase without its codec may be of another kind', () =>
    expect(
      thumbprint({
        type: 'Ed25519VerificationKey2020',
        publicKeyMultibase: `z${base58.encode(decoded)}`,
      }),
    ).toBe('unsupported-proof'));

  test.each<[string, KeyKind]>([
    ['Ed25519VerificationKey2020', 'P-256'],
    ['Ed25519VerificationKey2018', 'P-256'],
    ['EcdsaSecp256k1VerificationKey2019', 'P-256'],
    ['P256Key2021', 'secp256k1'],
    ['RsaVerificationKey2018', 'Ed25519'],
  ])('of type %s around a key of %s', (type, kind) => {
    for (const material of [{ publicKeyMultibase: multibase(kind) }, { publicKeyJwk: jwk(kind) }])
      expect.soft(thumbprint({ type, ...material })).toBe('key-type');
  });

  test('by the name of a member that every object has', () => {
    for (const type of ['constructor', 'toString', '__proto__'])
      expect.soft(thumbprint({ type, publicKeyBase58: bare('Ed25519') })).toBe('unsupported-proof');
  });
});
