import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { bitsAt, inflatedList } from '@/utils/credentials/statuses/bit-list';
import type { Json } from '@/utils/lib/json';

const bytes = Uint8Array.of(0b1010_0001, 0b1000_0000, 7);
const read = async (encoded: Json) => {
  const list = await inflatedList(encoded);
  return list.ok ? [...list.value] : list.problem.code;
};

/** GZIP tells the time and the system in its header, so that every letter of base64 can be had. */
const zipped = (at: number) => Buffer.from(gzipSync(bytes)).fill(at, 4, 9);

describe('a list of bits', () => {
  test.each([0x00, 0xfb, 0xff, 0xbe])('is read in every base64 (%i)', async (at) => {
    const [plain, url] = [zipped(at).toString('base64'), zipped(at).toString('base64url')];
    for (const encoded of [plain, url, `u${url}`, `${url}==`])
      expect(await read(encoded)).toEqual([...bytes]);
  });

  test.each<[string, Json]>([
    ['no text', 7],
    ['no base64', 'u!!'],
    ['no GZIP', 'uAAAA'],
    ['cut off', `u${zipped(0).subarray(0, -9).toString('base64url')}`],
  ])('is none when it is %s', async (_, encoded) =>
    expect(await read(encoded)).toBe('status-verification-error'),
  );
});

test.each([
  [0, 1, 1],
  [1, 1, 0],
  [7, 1, 1],
  [8, 1, 1],
  [9, 1, 0],
  [23, 1, 1],
  [24, 1, undefined],
  [0, 2, 0b10],
  [3, 2, 0b01],
  [2, 3, 0b011],
  [1, 8, 0b1000_0000],
  [7, 3, 7],
  [8, 3, undefined],
])('entry %i of %i bits is %s', (index, size, value) =>
  expect(bitsAt(bytes, index, size)).toBe(value),
);
