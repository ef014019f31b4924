import { describe, expect, test } from 'vitest';

import { cborHead, decodeCbor } from '@/utils/lib/cbor';
import { cbor, type Item } from '../world/sign/cose';

const decoded = (bytes: Uint8Array) => {
  const item = decodeCbor(Uint8Array.from(bytes));
  return item.ok ? item.value : item.problem.code;
};
const hex = (text: string) => decoded(Buffer.from(text, 'hex'));

test.each<[Item]>([
  [0],
  [23],
  [24],
  [255],
  [256],
  [65_536],
  [-1],
  [-257],
  [''],
  ['Malmö'],
  ['x'.repeat(300)],
  [true],
  [false],
  [null],
  [[1, [2, 'three']]],
  [
    new Map<Item, Item>([
      [1, -7],
      ['a', [true]],
    ]),
  ],
])('%j is read as it was written', (item) => expect(decoded(cbor(item))).toEqual(item));

test('bytes, tags and numbers with a point are read', () => {
  expect(hex('43010203')).toEqual(Uint8Array.of(1, 2, 3));
  expect(hex('d8403801')).toEqual({ tag: 64, content: -2 });
  expect(hex('fa3fc00000')).toBe(1.5);
  expect(hex('fb3ff8000000000000')).toBe(1.5);
  expect(hex('1b001fffffffffffff')).toBe(Number.MAX_SAFE_INTEGER);
});

describe('is refused', () => {
  test.each([
    ['nothing', ''],
    ['a text that is cut off', '6261'],
    ['a head that is cut off', '19ff'],
    ['a number that is cut off', 'fb3ff8'],
    ['something behind it', '0000'],
    ['a key that stands twice', 'a201010102'],
    ['a key that stands twice in two notations', 'a20101180102'],
    ['a key that is a list', 'a18001'],
    ['bytes of no stated length', '5f4101ff'],
    ['a text of no stated length', '7f6161ff'],
    ['a list of no stated length', '9f01ff'],
    ['a map of no stated length', 'bf0101ff'],
    ['an end without a beginning', 'ff'],
    ['a reserved head', '1c'],
    ['a reserved head before zeros', `1c${'00'.repeat(16)}`],
    ['a length that is not stated before zeros', `5f${'00'.repeat(128)}`],
    ['an undefined value', 'f7'],
    ['a simple value', 'f820'],
    ['a number that is none', 'fb7ff8000000000000'],
    ['a number without end', 'fa7f800000'],
    ['an integer past the doubles’', '1b0020000000000000'],
    ['a text that is no UTF-8', '61ff'],
    ['more elements than there are bytes', '9affffffff00'],
    ['more members than there are bytes', 'baffffffff00'],
    ['more bytes than there are', '5affffffff00'],
    ['more bytes than anybody has', '5b000fffffffffffff00'],
  ])('%s', (_, text) => expect(hex(text)).toBe('parsing-error'));

  test('what is too deep, however it is nested', () => {
    for (const opening of ['81', 'a101', 'c1'])
      for (const depth of [17, 100_000])
        expect.soft(hex(`${opening.repeat(depth)}00`)).toBe('parsing-error');
    expect(hex(`${'81'.repeat(16)}00`)).not.toBe('parsing-error');
  });
});

test.each([0, 23, 24, 255, 256, 65_535, 65_536])('a head of %i is the shortest', (length) =>
  expect(Buffer.from(cborHead(0, length))).toEqual(cbor(length)),
);
