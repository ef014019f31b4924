import { expect, test } from 'vitest';

import { rsaKeyInDer } from '@/utils/credentials/keys/rsa-key';

const MODULUS = [2, 3, 0, 0xff, 1];
const EXPONENT = [2, 1, 3];
const sequence = (...content: readonly number[]) =>
  rsaKeyInDer(Uint8Array.of(0x30, content.length, ...content));

test('an RSA key is its two numbers, without the zero that keeps them positive', () =>
  expect(sequence(...MODULUS, ...EXPONENT)).toEqual({
    ok: true,
    value: { kty: 'RSA', n: '_wE', e: 'Aw' },
  }));

test.each<[string, number[]]>([
  ['a third number', [...MODULUS, ...EXPONENT, ...EXPONENT]],
  ['one number alone', MODULUS],
  ['nothing', []],
  ['a text in the place of its modulus', [4, 1, 7, ...EXPONENT]],
  ['a text in the place of its exponent', [...MODULUS, 4, 1, 7]],
])('is none with %s', (_, content) =>
  expect(sequence(...content)).toMatchObject({ problem: { code: 'key-type' } }),
);

test('is none with anything behind it', () => {
  const bytes = Uint8Array.of(0x30, 8, ...MODULUS, ...EXPONENT, 0);
  expect(rsaKeyInDer(bytes)).toMatchObject({ problem: { code: 'key-type' } });
});
