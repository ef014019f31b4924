import { describe, expect, test } from 'vitest';

import type { PublicJwk } from '@/utils/credentials/keys/public-jwk';
import {
  type AlgorithmName,
  isAlgorithm,
  signatureHolds,
  unfitness,
} from '@/utils/credentials/proofs/signature';
import { ok } from '@/utils/lib/result';

import { heavyInNode } from '../../tools/heavy-in-node';
import { keyPair, signedBy } from '../../world/sign/key-pair';

const ec = (crv: string): PublicJwk => ({ kty: 'EC', crv, x: 'AA', y: 'AA' });
const okp = (crv: string): PublicJwk => ({ kty: 'OKP', crv, x: 'AA' });
const rsa = (bytes: number, zeros = 0): PublicJwk => ({
  kty: 'RSA',
  n: Buffer.concat([Buffer.alloc(zeros), Buffer.alloc(bytes, 0xff)]).toString('base64url'),
  e: 'AQAB',
});

describe('a key is fit for an algorithm', () => {
  test.each<[AlgorithmName, string, PublicJwk]>([
    ['ES256', 'of its curve', ec('P-256')],
    ['EdDSA', 'of its curve', okp('Ed25519')],
    ['RS256', 'of 2048 bits', rsa(256)],
    ['PS512', 'of 8192 bits', rsa(1024)],
    ['ES256', 'published for signatures', { ...ec('P-256'), use: 'sig' }],
    ['ES256', 'published for it', { ...ec('P-256'), alg: 'ES256' }],
    ['EdDSA', 'published for it by its other name', { ...okp('Ed25519'), alg: 'Ed25519' }],
    ['Ed25519', 'published for it by its other name', { ...okp('Ed25519'), alg: 'EdDSA' }],
  ])('%s: %s', (name, _, jwk) => expect(unfitness(name, jwk)).toBeUndefined());

  test.each<[AlgorithmName, string, PublicJwk]>([
    ['ES256', 'of another curve', ec('P-384')],
    ['ES256', 'of another kind that claims its curve', okp('P-256')],
    ['EdDSA', 'that agrees on secrets', okp('X25519')],
    ['ES256', 'of RSA', rsa(256)],
    ['RS256', 'of a curve', ec('P-256')],
    ['RS256', 'of less than 2048 bits', rsa(255)],
    ['RS256', 'that zeros make longer', rsa(255, 1)],
    ['RS256', 'of zeros', rsa(0, 256)],
    ['RS256', 'of more than 8192 bits', rsa(1025)],
    ['ES256', 'published for encryption', { ...ec('P-256'), use: 'enc' }],
    ['RS256', 'published for another', { ...rsa(256), alg: 'PS256' }],
    ['EdDSA', 'published for another', { ...okp('Ed25519'), alg: 'ES256' }],
    ['ES256', 'published for what is none', { ...ec('P-256'), alg: 'toString' }],
    ['ES256', 'published for one of another curve', { ...ec('P-256'), alg: 'EdDSA' }],
  ])('%s: not %s', (name, _, jwk) => expect(unfitness(name, jwk)?.problem.code).toBe('key-type'));
});

test('no algorithm is a member that every object has', () => {
  expect(isAlgorithm('ES256')).toBe(true);
  for (const name of ['toString', 'constructor', '__proto__'])
    expect(isAlgorithm(name)).toBe(false);
});

describe('a signature on secp256k1', () => {
  const pair = keyPair('secp256k1', 'school');
  const { x, y } = pair.publicKeyJwk;
  const jwk: PublicJwk = { kty: 'EC', crv: 'secp256k1', x: String(x), y: String(y) };
  const data = new Uint8Array(8);
  const signature = Uint8Array.from(signedBy(pair, 'ES256K', data));
  const signed = { algorithm: 'ES256K', jwk, signature, data } as const;

  test('is checked behind the heavy door', async () => {
    expect(await signatureHolds(signed, { heavy: heavyInNode })).toEqual(ok(null));
    const other = { ...signed, data: new Uint8Array(9) };
    expect(await signatureHolds(other, { heavy: heavyInNode })).toMatchObject({
      problem: { code: 'proof-verification-error' },
    });
  });
  test('is not judged where there is no such door', async () =>
    expect(await signatureHolds(signed, {})).toMatchObject({
      problem: { code: 'unsupported-proof' },
    }));
});

test('a signature holds by a key that is fit for it alone', async () => {
  const pair = keyPair('P-256', 'school');
  const { x, y } = pair.publicKeyJwk;
  const jwk: PublicJwk = { kty: 'EC', crv: 'P-256', x: String(x), y: String(y) };
  const data = new Uint8Array(8);
  const signature = Uint8Array.from(signedBy(pair, 'ES256', data));
  const codeOf = async (key: PublicJwk) => {
    const holds = await signatureHolds({ algorithm: 'ES256', jwk: key, signature, data }, {});
    return holds.ok ? 'holds' : holds.problem.code;
  };
  expect(await codeOf(jwk)).toBe('holds');
  expect(await codeOf({ ...jwk, use: 'enc' })).toBe('key-type');
  expect(await codeOf({ ...jwk, x: 'AA' })).toBe('key-type');
});
