import { describe, expect, test } from 'vitest';

import { bytesOf } from '@/utils/credentials/keys/integers';
import { keyOfCurve, pointOf } from '@/utils/credentials/keys/raw-key';

const P256 = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const point = (x: bigint, sign = 2): Uint8Array => Uint8Array.of(sign, ...bytesOf(x, 32));
const outcomeOf = (crv: string, key: Uint8Array): string => {
  const jwk = keyOfCurve(crv, key);
  return jwk.ok ? 'a key' : jwk.problem.code;
};

describe('a compressed point', () => {
  test('is one of its curve', () => {
    expect(outcomeOf('P-256', point(0n))).toBe('a key');
    expect(outcomeOf('P-256', point(0n, 3))).toBe('a key');
    expect(outcomeOf('secp256k1', point(1n))).toBe('a key');
  });

  test('is none where the curve has no such x', () => {
    expect(outcomeOf('secp256k1', point(0n))).toBe('key-type');
    expect(outcomeOf('secp256k1', point(5n))).toBe('key-type');
  });

  test('has one notation: an x below the prime, behind a sign', () => {
    expect(outcomeOf('P-256', point(P256))).toBe('key-type');
    for (const sign of [0, 1, 5]) expect(outcomeOf('P-256', point(0n, sign))).toBe('key-type');
    expect(outcomeOf('P-256', Uint8Array.of(...point(0n), 0))).toBe('key-type');
  });
});

test('a point in full has two whole coordinates', () => {
  expect(outcomeOf('P-256', Uint8Array.of(4, ...new Uint8Array(64)))).toBe('a key');
  expect(outcomeOf('P-256', Uint8Array.of(4, ...new Uint8Array(63)))).toBe('key-type');
  expect(outcomeOf('P-384', Uint8Array.of(4, ...new Uint8Array(64)))).toBe('key-type');
});

test.each([
  ['Ed25519', 32],
  ['X25519', 32],
  ['BLS12381_G1', 48],
  ['BLS12381_G2', 96],
])('a key of %s has %i bytes', (crv, length) => {
  expect(outcomeOf(crv, new Uint8Array(length))).toBe('a key');
  expect(outcomeOf(crv, new Uint8Array(length - 1))).toBe('key-type');
  expect(outcomeOf(crv, new Uint8Array(length + 1))).toBe('key-type');
});

test('there is no key of a curve that we do not know', () =>
  expect(outcomeOf('P-192', point(1n))).toBe('key-type'));

test('the point of a key has coordinates in base64url', () => {
  const key = { kty: 'EC', crv: 'secp256k1', x: 'AQ', y: 'Ag' } as const;
  expect(pointOf(key)).toEqual({ ok: true, value: Uint8Array.of(4, 1, 2) });
  for (const change of [{ x: 'A=' }, { y: 'A=' }])
    expect(pointOf({ ...key, ...change })).toMatchObject({ problem: { code: 'key-type' } });
});
