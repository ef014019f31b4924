import { ed25519 } from '@noble/curves/ed25519.js';
import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';

import { verificationKey } from '@/utils/credentials/keys';
import { didKey } from '@/utils/credentials/keys/did-key';
import { publicJwk } from '@/utils/credentials/keys/public-jwk';
import { thumbprintOf } from '@/utils/credentials/keys/thumbprint';
import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { type KeyKind, keyPair } from '../../world/sign/key-pair';
import { online } from '../badge-site';
import { bytesOf, multikey, multikeyOf } from './multikeys';

const offline = online({});
const kinds: readonly KeyKind[] = ['Ed25519', 'P-256', 'P-384', 'P-521', 'secp256k1', 'RSA'];

const SIGNING = [
  'assertionMethod',
  'authentication',
  'capabilityInvocation',
  'capabilityDelegation',
];

const keyOf = (did: string, purpose: 'assertionMethod' | 'authentication' = 'assertionMethod') =>
  verificationKey(`${did}#${did.slice('did:key:'.length)}`, purpose, offline);

async function documentOf(did: string): Promise<JsonObject> {
  const document = await didKey.resolve(did, offline);
  if (!document.ok) throw new Error(document.problem.detail);
  return document.value;
}

describe.each(kinds)('did:key of %s', (kind) => {
  const pair = keyPair(kind, 'school');
  const did = `did:key:${multikeyOf(kind, pair)}`;

  test('is the key that it is made of, for assertions and for holders', async () => {
    const published = publicJwk(pair.publicKeyJwk);
    for (const purpose of ['assertionMethod', 'authentication'] as const) {
      const key = await keyOf(did, purpose);
      expect(key.ok && { ...key.value, jwk: thumbprintOf(key.value.jwk) }).toEqual({
        id: `${did}#${did.slice('did:key:'.length)}`,
        controller: did,
        jwk: published.ok && thumbprintOf(published.value),
      });
    }
  });

  test('has one method, by the name of the key', async () => {
    const other = keyPair(kind === 'Ed25519' ? 'P-256' : 'Ed25519', 'eve').controller;
    for (const address of [did, `${did}#0`, `${did}#${other}`])
      expect(await verificationKey(address, 'assertionMethod', offline)).toMatchObject({
        problem: { code: 'invalid-relationship-for-verification-method' },
      });
  });

  test.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['with a byte behind it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(1)])],
    ['of nothing', () => Buffer.alloc(0)],
  ])('is refused %s', async (_, change) => {
    const key = await keyOf(`did:key:${multikey(kind, change(bytesOf(kind, pair)))}`);
    expect(key).toMatchObject({ ok: false, problem: { code: 'key-type' } });
  });
});

test.each(kinds.slice(1))('did:key of %s is refused with zeros for a key', async (kind) => {
  const zeros = Buffer.alloc(bytesOf(kind, keyPair(kind, 'school')).length);
  expect(await keyOf(`did:key:${multikey(kind, zeros)}`)).toMatchObject({
    problem: { code: 'key-type' },
  });
});

describe('did:key', () => {
  test.each<[string, Buffer, readonly string[]]>([
    ['P-256', Buffer.from([0x80, 0x24, ...bytesOf('P-256', keyPair('P-256', 'school'))]), SIGNING],
    ['the first BLS group', Buffer.from([0xea, 0x01, ...Buffer.alloc(48, 1)]), SIGNING],
    ['the second BLS group', Buffer.from([0xeb, 0x01, ...Buffer.alloc(96, 1)]), SIGNING],
    ['X25519', Buffer.from([0xec, 0x01, ...Buffer.alloc(32, 9)]), ['keyAgreement']],
  ])('of %s has one method, for what it can do', async (kind, bytes, purposes) => {
    const publicKeyMultibase = `z${base58.encode(bytes)}`;
    const did = `did:key:${publicKeyMultibase}`;
    const method = {
      id: `${did}#${publicKeyMultibase}`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase,
    };
    const named = purposes.map((purpose) => [
      purpose,
      [purpose === 'keyAgreement' ? method : method.id],
    ]);
    expect(await documentOf(did)).toEqual({
      id: did,
      ...(purposes === SIGNING && { verificationMethod: [method] }),
      ...Object.fromEntries(named),
      ...(kind === 'P-256' && { keyAgreement: [method] }),
    });
  });

  test('derives the key for agreement of an Ed25519 key', async () => {
    const pair = keyPair('Ed25519', 'school');
    const [agreement] = listOf(
      (await documentOf(`did:key:${multikeyOf('Ed25519', pair)}`))['keyAgreement'],
    );
    const u = ed25519.utils.toMontgomery(bytesOf('Ed25519', pair));
    expect(agreement).toMatchObject({ publicKeyMultibase: multikey('X25519', u) });
  });

  test('lets a key for agreement sign nothing', async () => {
    const did = `did:key:${multikey('X25519', Buffer.alloc(32, 9))}`;
    expect((await documentOf(did))['keyAgreement']).toHaveLength(1);
    expect(await keyOf(did)).toMatchObject({
      problem: { code: 'invalid-relationship-for-verification-method' },
    });
  });

  test('has a key of the first group where a key has a point of both', async () => {
    const [g1, g2] = [Buffer.alloc(48, 1), Buffer.alloc(96, 2)];
    const both = `did:key:z${base58.encode(Buffer.concat([Buffer.from([0xee, 0x01]), g1, g2]))}`;
    const [method] = listOf((await documentOf(both))['verificationMethod']).filter(isObject);
    const first = base58.encode(Buffer.concat([Buffer.from([0xea, 0x01]), g1]));
    expect(method).toMatchObject({ id: `${both}#z${first}`, publicKeyMultibase: `z${first}` });
  });

  test.each([
    ['in base64url', 'did:key:u7QE'],
    ['in no base', 'did:key:6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'],
    ['of what is no base58', 'did:key:z0OIl'],
    ['of nothing', 'did:key:'],
  ])('is refused %s', async (_, did) =>
    expect(await keyOf(did)).toMatchObject({ problem: { code: 'did-invalid' } }),
  );

  test.each([
    ['no key', [0x12, 0x20]],
    ['a key that nobody here knows', [0x83, 0x24]],
  ])('is left open with a prefix that stands for %s', async (_, prefix) => {
    const did = `did:key:z${base58.encode(Buffer.from([...prefix, ...Buffer.alloc(32)]))}`;
    expect(await keyOf(did)).toMatchObject({ problem: { code: 'unsupported-proof' } });
  });

  test('may hold a JWK', async () => {
    const { publicKeyJwk } = keyPair('P-256', 'school');
    const { crv = '', kty = '', x = '', y = '' } = publicKeyJwk;
    const didWith = (text: string) =>
      `did:key:z${base58.encode(Buffer.from([0xd1, 0xd6, 0x03, ...Buffer.from(text)]))}`;
    const found = await keyOf(didWith(JSON.stringify({ crv, kty, x, y })));
    expect(found).toMatchObject({ ok: true, value: { jwk: { crv, kty, x, y } } });
    for (const text of ['[]', '{', '{"kty":"oct","k":"AA"}'])
      expect.soft(await keyOf(didWith(text))).toMatchObject({ problem: { code: 'key-type' } });
  });
});
