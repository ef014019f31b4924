import { describe, expect, test } from 'vitest';

import { verdictOf } from '@/utils/credentials/verdict';
import { verifyFile } from '@/utils/credentials/verify-file';
import type { JsonObject } from '@/utils/lib/json';
import { cbor, coseCredential, coseSign1, type Item, type Sealing } from '../../world/sign/cose';
import { type Algorithm, type KeyKind, keyPair } from '../../world/sign/key-pair';
import { online, type Pages } from '../badge-site';
import { course } from '../issued';

const key = keyPair('P-256', 'school');
const eve = keyPair('P-256', 'eve');
const badge = course({ issuer: key.controller });

const judge = (file: Uint8Array | string, pages: Pages = {}) =>
  verifyFile(
    typeof file === 'string' ? new TextEncoder().encode(file) : Uint8Array.from(file),
    online(pages),
  );
const codeOf = async (file: Uint8Array | string, pages: Pages = {}) => {
  const judged = await judge(file, pages);
  return judged.problem?.code ?? verdictOf(judged);
};
const sealed = (change: Partial<Sealing> = {}, document: JsonObject = badge): Buffer =>
  coseCredential(document, { key, ...change });

describe.each<[Algorithm, KeyKind]>([
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
  ['ES512', 'P-521'],
  ['EdDSA', 'Ed25519'],
  ['ES256K', 'secp256k1'],
  ['PS256', 'RSA'],
])('a credential sealed with %s', (algorithm, kind) => {
  const own = keyPair(kind, 'school');
  const message = coseCredential(course({ issuer: own.controller }), { key: own, algorithm });

  test('is valid as bytes and in either base64', async () => {
    for (const file of [message, message.toString('base64'), message.toString('base64url')])
      expect.soft(await codeOf(file)).toBe('valid');
  });

  test('is refuted with any one byte of its signature or payload changed', async () => {
    for (const at of [message.length - 1, message.length - 30, message.length >> 1]) {
      const forged = Buffer.from(message);
      forged.writeUInt8(forged.readUInt8(at) ^ 1, at);
      expect.soft(verdictOf(await judge(forged))).not.toBe('valid');
    }
  });
});

describe('a COSE_Sign1', () => {
  test('says who signed what', async () => {
    const judged = await judge(sealed());
    expect(judged.credential).toMatchObject({ format: 'open-badges-3' });
    expect(judged.proofs).toMatchObject([
      { suite: 'cose-sign1', outcome: 'passed', signer: { controller: key.controller } },
    ]);
  });

  test.each([
    ['no tag', []],
    ['those of a CWT', [0xd8, 0x3d, 0xd2]],
  ])('may have %s', async (_, tag) => expect(await codeOf(sealed({ tag }))).toBe('valid'));

  test('may leave its types out', async () => {
    const bare = coseSign1(Buffer.from(JSON.stringify(badge)), { key });
    expect(await codeOf(bare)).toBe('valid');
  });

  test('may name its key as the issuer does, and outside of what is signed', async () => {
    const issuer = 'https://school.example/issuer';
    const jwk = { ...key.publicKeyJwk, kid: 'k1' };
    const pages = { [issuer]: { keys: [jwk] } };
    const named = (change: Partial<Sealing>) =>
      sealed({ key: { ...key, id: 'k1' }, ...change }, course({ issuer }));
    expect(await codeOf(named({}), pages)).toBe('valid');
    const outside = { signed: [[4, null]], open: [[4, Buffer.from('k1')]] } as const;
    expect(await codeOf(named(outside), pages)).toBe('valid');
  });

  test.each<[string, readonly (readonly [Item, Item])[]]>([
    ['another type', [[16, 'application/vp+cose']]],
    ['a type of tokens', [[16, 'application/vc+jwt']]],
    ['a strange type', [[16, 'really/bad']]],
    ['a type by a number', [[16, 60]]],
    ['another content', [[3, 'application/vp']]],
    ['a strange content', [[3, 'very/bad']]],
  ])('of %s is refused', async (_, signed) =>
    expect(await codeOf(sealed({ signed }))).toBe('typ-mismatch'),
  );

  test.each<[string, Partial<Sealing>, string]>([
    ['by another key', { key: { ...eve, id: key.id } }, 'proof-verification-error'],
    ['by another’s name', { key: eve }, 'issuer-key-mismatch'],
    ['with a shared key', { signed: [[1, 5]] }, 'alg-forbidden'],
    ['with an algorithm nobody knows', { signed: [[1, -999]] }, 'unsupported-proof'],
    ['with the algorithm of another curve', { signed: [[1, -35]] }, 'key-type'],
    ['with an extension it demands', { signed: [[2, [99]]] }, 'jose-malformed'],
    ['with a header in both places', { open: [[1, -7]] }, 'jose-malformed'],
  ])('signed %s is refused', async (_, change, code) =>
    expect(await codeOf(sealed(change))).toBe(code),
  );

  const headers = cbor(new Map<Item, Item>([[1, -7]]));
  const payload = Buffer.from(JSON.stringify(badge));
  const message = (...parts: readonly Item[]) => Buffer.concat([Buffer.from([0xd2]), cbor(parts)]);
  const nothing = new Map<Item, Item>();
  const signature = new Uint8Array(64);
  test.each<[string, Uint8Array]>([
    ['with its payload elsewhere', message(headers, nothing, null, signature)],
    ['without an algorithm', message(new Uint8Array(), nothing, payload, signature)],
    ['with headers that are a list', message(cbor([]), nothing, payload, signature)],
    ['around what is no JSON', message(headers, nothing, Buffer.from('{'), signature)],
    ['around a list', message(headers, nothing, Buffer.from('[]'), signature)],
    ['that is cut off', sealed().subarray(0, 200)],
    ['with something behind it', Buffer.concat([sealed(), Buffer.from([0])])],
  ])('%s is damaged, and nobody is accused', async (_, damaged) => {
    expect(await codeOf(damaged)).toBe('jose-malformed');
    expect(verdictOf(await judge(damaged))).toBe('unknown');
  });

  test.each([
    ['three', message(headers, nothing, payload)],
    ['five', message(headers, nothing, payload, signature, 1)],
  ])('of %s parts is none', async (_, strange) =>
    expect(await codeOf(strange)).toBe('unknown-format'),
  );
});

describe('a presentation in a COSE_Sign1', () => {
  const holder = keyPair('Ed25519', 'amara');
  const byHolder = { key: holder, algorithm: 'EdDSA' } as const;
  const around = (id: string): JsonObject => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: 'VerifiablePresentation',
    holder: holder.controller,
    verifiableCredential: [
      {
        '@context': 'https://www.w3.org/ns/credentials/v2',
        type: 'EnvelopedVerifiableCredential',
        id,
      },
    ],
  });
  const enveloped = `data:application/vc+cose;base64,${sealed().toString('base64')}`;

  test('shows the credentials in it', async () => {
    const judged = await judge(coseCredential(around(enveloped), byHolder, 'vp'));
    expect(verdictOf(judged)).toBe('valid');
    expect(judged.credential).toMatchObject({ format: 'open-badges-3' });
  });

  test.each<[string, Uint8Array]>([
    ['of a credential’s type', coseCredential(around(enveloped), byHolder)],
    ['around nothing', coseCredential(around('bad-credential'), byHolder, 'vp')],
    ['by somebody else', coseCredential(around(enveloped), { key: eve }, 'vp')],
    [
      'of a credential that is forged',
      coseCredential(
        around(
          `data:application/vc+cose;base64,${sealed({ key: { ...eve, id: key.id } }).toString('base64')}`,
        ),
        byHolder,
        'vp',
      ),
    ],
  ])('%s is refused', async (_, file) => expect(verdictOf(await judge(file))).toBe('invalid'));
});
