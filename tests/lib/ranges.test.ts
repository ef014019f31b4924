import fc from 'fast-check';
import { expect, test } from 'vitest';

import { isInRanges, writtenRanges } from '@/utils/lib/ranges';

test.each([
  [[], ''],
  [[3], '3'],
  [[2, 0, 1, 7, 5, 6, 9, 9], '0-2,5-7,9'],
])('%j is written %j', (numbers, written) => {
  expect(writtenRanges(numbers)).toBe(written);
});

test('what is written holds these numbers and no others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), (numbers) => {
      const written = writtenRanges(numbers);
      for (let number = 0; number <= 61; number++)
        expect(isInRanges(written, number)).toBe(numbers.includes(number));
    }),
  );
});

test.each(['', 'x', '1-', '-1', '1-2-3', ',', '99999999999'])('%j holds no number', (written) => {
  expect([0, 1, 2, 3].some((number) => isInRanges(written, number))).toBe(false);
});
