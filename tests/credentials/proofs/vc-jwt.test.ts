import { createHmac, createPublicKey } from 'node:crypto';

import { createSigner } from 'fast-jwt';
import { describe, expect, test } from 'vitest';

import type { JsonObject } from '@/utils/lib/json';
import { type Algorithm, type KeyKind, keyPair, signedBy } from '../../world/sign/key-pair';
import type { Pages } from '../badge-site';
import { course, judge } from '../issued';
import { badgeToken, bareToken, compact } from './tokens';

const algorithms: readonly (readonly [Algorithm, KeyKind])[] = [
  ['EdDSA', 'Ed25519'],
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
  ['ES512', 'P-521'],
  ['ES256K', 'secp256k1'],
  ['RS256', 'RSA'],
  ['PS256', 'RSA'],
];

const key = keyPair('P-256', 'school');
const told = { key, algorithm: 'ES256' } as const;

const judgeToken = async (token: string, pages: Pages = {}) => {
  const { problem, status, proofs } = await judge(token, { pages });
  return { code: problem?.code ?? status, outcome: proofs[0]?.outcome };
};
const codeOf = async (token: string, pages: Pages = {}) => (await judgeToken(token, pages)).code;

describe.each(algorithms)('a token signed with %s', (algorithm, kind) => {
  const signer = { key: keyPair(kind, 'school'), algorithm };
  const token = badgeToken(signer);

  test('is valid, and its signer is known', async () => {
    const { id: verificationMethod, controller } = signer.key;
    const { status, proofs } = await judge(token);
    expect({ status, proofs }).toMatchObject({
      status: 'valid',
      proofs: [{ suite: 'vc-jwt', outcome: 'passed', signer: { verificationMethod, controller } }],
    });
  });

  test('is refuted with another payload or header', async () => {
    const [head = '', , signature = ''] = token.split('.');
    const payload = { ...course({ issuer: signer.key.controller }), name: 'Astronomy' };
    const forged = compact('', payload, () => Buffer.alloc(0)).split('.')[1] ?? '';
    expect(await codeOf(`${head}.${forged}.${signature}`)).toBe('proof-verification-error');
    const renamed = badgeToken({ ...signer, header: { typ: 'JWT' } }).split('.')[0] ?? '';
    const [, body = ''] = token.split('.');
    expect(await codeOf(`${renamed}.${body}.${signature}`)).toBe('proof-verification-error');
  });

  test('is refuted with any one byte of its signature changed', async () => {
    const end = token.lastIndexOf('.') + 1;
    const signature = Buffer.from(token.slice(end), 'base64url');
    for (const at of [0, signature.length >> 1, signature.length - 1]) {
      const bytes = Buffer.from(signature);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      const forged = token.slice(0, end) + bytes.toString('base64url');
      expect.soft(await codeOf(forged)).toBe('proof-verification-error');
    }
  });

  test('is not refuted, but damaged, wherever it is cut off', async () => {
    const end = token.lastIndexOf('.') + 1;
    for (const length of [end, end + 4, token.length - 8, token.length - 4]) {
      const { code, outcome } = await judgeToken(token.slice(0, length));
      expect.soft(code).toBe('jose-malformed');
      expect.soft(['unknown', undefined]).toContain(outcome);
    }
  });

  test('is refuted with anything behind its signature', async () => {
    expect(await codeOf(`${token}AAAA`)).toBe('proof-verification-error');
  });

  test('is refuted when the key is for something else', async () => {
    for (const [other, otherKind] of algorithms.filter(([, one]) => one !== kind)) {
      const forged = badgeToken({ ...signer, header: { alg: other } });
      expect.soft(await codeOf(forged), `${other} ${otherKind}`).toBe('key-type');
    }
  });
});

test('a token of another library is valid', async () => {
  const sign = createSigner({
    algorithm: 'ES256',
    key: key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    kid: key.id,
    noTimestamp: true,
  });
  expect(await codeOf(sign(course({ issuer: key.controller })))).toBe('valid');
});

describe('an algorithm that anybody could use', () => {
  const secret = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' });

  test.each(['none', 'None', 'NONE', 'nOnE'])(
    'is refused before any key is looked up: %s',
    async (alg) => {
      for (const signature of [Buffer.alloc(0), Buffer.alloc(64)]) {
        const issuer = 'https://school.example';
        const { checks, problem, proofs } = await judge(
          compact({ alg, kid: `${issuer}#1` }, course({ issuer }), () => signature),
        );
        expect(problem?.code).toBe('alg-forbidden');
        expect(proofs[0]?.outcome).toBe('failed');
        expect(JSON.stringify(checks)).not.toContain('unreachable');
      }
    },
  );

  test.each(['HS256', 'HS384', 'HS512', 'hs256'])(
    'is refused with the public key as its secret: %s',
    async (alg) => {
      const forged = compact({ alg, kid: key.id }, course({ issuer: key.controller }), (input) =>
        createHmac('sha256', secret).update(input).digest(),
      );
      expect(await codeOf(forged)).toBe('alg-forbidden');
    },
  );

  test.each(['ES256K-R', 'XS256', 'toString', ''])(
    'of a name that we do not know leaves the question open: %j',
    async (alg) => {
      const { code, outcome } = await judgeToken(badgeToken({ ...told, header: { alg } }));
      expect({ code, outcome }).toEqual({ code: 'unsupported-proof', outcome: 'unknown' });
    },
  );
});

describe('a header', () => {
  test.each<[string, JsonObject]>([
    ['an extension', { crit: ['exp'], exp: 1 }],
    ['an extension beside one that we know', { crit: ['b64', 'exp'], b64: true }],
    ['nothing at all', { crit: [] }],
    ['one thing twice', { crit: ['b64', 'b64'], b64: true }],
    ['what is no list', { crit: 'b64', b64: true }],
    ['a payload that is not encoded', { crit: ['b64'], b64: false }],
    ['the same without a word', { b64: false }],
    ['an algorithm that is no text', { alg: ['ES256'] }],
  ])('that demands %s is not read', async (_, header) =>
    expect(await codeOf(badgeToken({ ...told, header }))).toBe('jose-malformed'),
  );

  test('may demand that an extension be understood which changes nothing', async () => {
    expect(await codeOf(badgeToken({ ...told, header: { crit: ['b64'], b64: true } }))).toBe(
      'valid',
    );
  });

  const sign = (input: Buffer) => signedBy(key, 'ES256', input);
  const payload = course({ issuer: key.controller });

  test.each([
    ['a member twice', `{"alg":"ES256","alg":"ES256","kid":"${key.id}"}`],
    ['what is no JSON', `{"alg":"ES256",}`],
    ['a list', `{"alg":"ES256"}[]`],
  ])('with %s is not read', async (_, header) =>
    expect(await codeOf(compact(header, payload, sign))).toBe('jose-malformed'),
  );

  test('is read with white space in it', async () => {
    const header = `{ "alg": "ES256",\r\n "kid": "${key.id}" }`;
    expect(await codeOf(compact(header, payload, sign))).toBe('valid');
  });
});

describe('the parts of a token', () => {
  const token = badgeToken(told);
  const [head = '', body = '', signature = ''] = token.split('.');

  test.each([
    ['two', `${head}.${body}`, 'jose-malformed'],
    ['four', `${token}.AAAA`, 'jose-malformed'],
    ['five, as when encrypted', `${head}.AA.AA.AA.AA`, 'unsupported-format'],
    ['three with padding', `${head}.${body}.${signature}==`, 'unknown-format'],
    ['three in the other base64', `${head}.${body}.+${signature.slice(1)}`, 'unknown-format'],
    ['three with an empty payload', `${head}..${signature}`, 'jose-malformed'],
  ])('are not %s', async (_, text, code) => expect(await codeOf(text)).toBe(code));

  test('are written in one way alone', async () => {
    // The last of 86 characters holds four bits; another one with the same four is read the same by careless readers.
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const at = alphabet.indexOf(signature.at(-1) ?? '');
    const twin = `${token.slice(0, -1)}${alphabet[at + 1]}`;
    expect(Buffer.from(twin.split('.')[2] ?? '', 'base64url')).toEqual(
      Buffer.from(signature, 'base64url'),
    );
    expect(await codeOf(twin)).toBe('jose-malformed');
  });

  test('may stand in quotes', async () => expect(await codeOf(` "${token}"\n`)).toBe('valid'));
});

describe('a token of another type', () => {
  test.each(['vc+jwt', 'VC+JWT', 'application/vc+jwt', 'vc+ld+json+jwt', 'JWT', 'jwt', 'JOSE'])(
    'is a credential as %s',
    async (typ) => expect(await codeOf(badgeToken({ ...told, header: { typ } }))).toBe('valid'),
  );

  test.each([
    'vp+jwt',
    'vc+sd-jwt',
    'dc+sd-jwt',
    'statuslist+jwt',
    'at+jwt',
    'entity-statement+jwt',
    'text/application/vc+jwt',
  ])('is none as %s', async (typ) =>
    expect(await codeOf(badgeToken({ ...told, header: { typ } }))).toBe('typ-mismatch'),
  );

  test.each(['vp', 'application/vp'])('is none around %s', async (cty) =>
    expect(await codeOf(badgeToken({ ...told, header: { cty } }))).toBe('typ-mismatch'),
  );

  test.each(['vc', 'application/vc', 'vc+ld+json'])('is one around %s', async (cty) =>
    expect(await codeOf(badgeToken({ ...told, header: { cty } }))).toBe('valid'),
  );
});

void bareToken;
