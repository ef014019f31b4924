import { describe, expect, test } from 'vitest';

import { publicJwk } from '@/utils/credentials/keys/public-jwk';
import type { JsonObject } from '@/utils/lib/json';

const ec = { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AQ' };
const okp = { kty: 'OKP', crv: 'Ed25519', x: 'AA' };
const rsa = { kty: 'RSA', n: 'AA', e: 'AQAB' };

describe('a public key', () => {
  test.each<[string, JsonObject]>([
    ['of a curve', ec],
    ['of a curve whose points are compressed', { kty: 'EC', crv: 'BLS12381_G2', x: 'AA' }],
    ['of an Edwards curve', okp],
    ['of RSA', rsa],
    ['that says what it is for', { ...ec, kid: 'first', alg: 'ES256', use: 'sig' }],
  ])('%s is read as it is written', (_, jwk) =>
    expect(publicJwk(jwk)).toEqual({ ok: true, value: jwk }),
  );

  test('is no more than the members that make it', () => {
    const more = { key_ops: ['sign'], x5c: ['AA'], kid: 7, alg: ['ES256'], use: null };
    for (const jwk of [ec, okp, rsa])
      expect(publicJwk({ ...jwk, ...more })).toEqual({ ok: true, value: jwk });
    const { y: _, ...compressed } = ec;
    expect(publicJwk({ ...ec, y: 1 })).toEqual({ ok: true, value: compressed });
  });
});

describe('no public key', () => {
  test.each<[string, JsonObject]>([
    ['a private one', { ...ec, d: 'AA' }],
    ['a private one that hides it', { ...okp, d: null }],
    ['a shared secret', { kty: 'oct', k: 'AA' }],
    ['one of no kind', { ...ec, ...rsa, kty: null }],
    ['RSA with the members of a curve', { ...ec, kty: 'RSA' }],
    ['RSA without its modulus', { kty: 'RSA', e: 'AQAB' }],
    ['RSA without its exponent', { kty: 'RSA', n: 'AA' }],
    ['a curve with the members of RSA', { ...rsa, kty: 'EC' }],
    ['a curve without its name', { kty: 'EC', x: 'AA', y: 'AQ' }],
    ['a curve without a point', { kty: 'EC', crv: 'P-256', y: 'AQ' }],
    ['an Edwards curve without its name', { kty: 'OKP', x: 'AA' }],
    ['an Edwards curve without a point', { kty: 'OKP', crv: 'Ed25519' }],
  ])('is %s', (_, jwk) => expect(publicJwk(jwk)).toMatchObject({ problem: { code: 'key-type' } }));
});

test.each<[string, JsonObject]>([
  ['curve', { kty: 'OKP', crv: 'Ed448', x: 'AA' }],
  ['curve of points', { kty: 'EC', crv: 'brainpoolP256r1', x: 'AA', y: 'AQ' }],
  ['kind', { kty: 'AKP', alg: 'ML-DSA-44', pub: 'AA' }],
  ['kind with the members of others', { ...ec, ...rsa, kty: 'XX' }],
])('nothing is said of a key of a %s that nobody here knows', (_, jwk) => {
  expect(publicJwk(jwk)).toMatchObject({ problem: { code: 'unsupported-proof' } });
  expect(publicJwk({ ...jwk, d: 'AA' })).toMatchObject({ problem: { code: 'key-type' } });
});
