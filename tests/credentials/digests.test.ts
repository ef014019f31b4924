import { createHash } from 'node:crypto';

import { base58 } from '@scure/base';
import { describe, expect, test } from 'vitest';

import { digestFault } from '@/utils/credentials/digests';

const bytes = new TextEncoder().encode('{"type":"object"}');
const digest = (algorithm: string) => createHash(algorithm).update(bytes).digest();
const sri = (size: 256 | 384 | 512) => `sha${size}-${digest(`sha${size}`).toString('base64')}`;
const multihash = Buffer.concat([Buffer.from([0x12, 0x20]), digest('sha256')]);

describe('bytes are those that were meant', () => {
  test.each([
    ['SHA-256', sri(256)],
    ['SHA-384', sri(384)],
    ['SHA-512', sri(512)],
    ['one of several, the strongest', `sha256-${'A'.repeat(43)}= ${sri(384)}`],
    ['a multihash in base64url', `u${multihash.toString('base64url')}`],
    ['a multihash in base58', `z${base58.encode(multihash)}`],
  ])('by %s', async (_, text) => expect(await digestFault(bytes, [text])).toBeUndefined());

  test('when nothing is said of them', async () =>
    expect(await digestFault(bytes, [])).toBeUndefined());
});

describe('bytes are not those that were meant', () => {
  test.each([
    ['another digest', `sha256-${'A'.repeat(43)}=`],
    ['a weaker one beside a stronger that differs', `${sri(256)} sha512-${'A'.repeat(86)}==`],
  ])('by %s', async (_, text) =>
    expect(await digestFault(bytes, [text])).toMatchObject({
      problem: { code: 'integrity-error' },
    }),
  );

  test.each([
    ['met', sri(256)],
    ['computed by nobody', 'md5-1B2M2Y8AsgTpgAmY7PhCfg=='],
  ])('when one of two is not met, and the other is %s', async (_, other) =>
    expect(await digestFault(bytes, [other, `sha256-${'A'.repeat(43)}=`])).toMatchObject({
      problem: { code: 'integrity-error' },
    }),
  );
});

describe('bytes are neither, where nobody here computes the digest', () => {
  test.each([
    ['of an old kind', 'md5-1B2M2Y8AsgTpgAmY7PhCfg=='],
    [
      'of a kind to come',
      `u${Buffer.concat([Buffer.from([0x16, 0x20]), digest('sha3-256')]).toString('base64url')}`,
    ],
    ['that is too short', `u${multihash.subarray(0, 20).toString('base64url')}`],
    ['that is none', 'hello'],
  ])('%s', async (_, text) =>
    expect(await digestFault(bytes, [sri(256), text])).toMatchObject({
      problem: { code: 'schema-unchecked' },
    }),
  );
});
