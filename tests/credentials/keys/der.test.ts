import { describe, expect, test } from 'vitest';

import { elementAt, partsOf } from '@/utils/credentials/keys/der';

const SEQUENCE = 0x30;
const NUMBER = [2, 1, 7];
const partsIn = (...content: readonly number[]) =>
  partsOf(elementAt(Uint8Array.of(SEQUENCE, content.length, ...content), 0));

describe('an element of DER', () => {
  test.each<[string, number[], number]>([
    ['in the byte behind the tag', [SEQUENCE, 3, ...NUMBER], 3],
    ['of nothing', [SEQUENCE, 0], 0],
    ['in one byte more', [SEQUENCE, 0x81, 3, ...NUMBER], 3],
    ['in three bytes more', [SEQUENCE, 0x83, 0, 0, 3, ...NUMBER], 3],
    ['in two bytes that both count', [SEQUENCE, 0x82, 1, 1, ...new Uint8Array(257)], 257],
  ])('has its length %s', (_, bytes, length) => {
    const element = elementAt(Uint8Array.from(bytes), 0);
    expect(element?.content).toHaveLength(length);
    expect(element?.end).toBe(bytes.length);
  });

  test.each<[string, number[]]>([
    ['without a tag', []],
    ['without a length', [SEQUENCE]],
    ['with a length in four bytes', [SEQUENCE, 0x84, 0, 0, 0, 3, ...NUMBER]],
    ['with less than its length', [SEQUENCE, 4, ...NUMBER]],
  ])('is none %s', (_, bytes) => expect(elementAt(Uint8Array.from(bytes), 0)).toBeUndefined());
});

describe('the parts of an element', () => {
  test('are all that it holds', () => {
    expect(partsIn(...NUMBER, ...NUMBER)).toMatchObject([{ tag: 2 }, { tag: 2 }]);
    expect(partsIn()).toEqual([]);
  });

  test('are none when the last of them is cut off, or it is of another kind', () => {
    expect(partsIn(...NUMBER, 2)).toEqual([]);
    expect(partsIn(...NUMBER, 2, 2, 7)).toEqual([]);
    expect(partsOf(elementAt(Uint8Array.of(0x31, 3, ...NUMBER), 0))).toEqual([]);
    expect(partsOf(undefined)).toEqual([]);
  });
});
