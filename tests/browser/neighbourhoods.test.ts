import { describe, expect, test } from 'vitest';

import { neighbourhoods } from '@/utils/browser/neighbourhoods';

const addresses = (host: string, count = 10) =>
  Array.from({ length: count }, (_, at) => `https://${host}/credentials/${at + 100}.json`);

describe('values that are looked for together', () => {
  test('are parted where they lie far apart', () => {
    const [one, other] = [addresses('one.example'), addresses('other.example')];
    expect(neighbourhoods([...other, ...one].toReversed())).toEqual([one, other]);
  });

  test('are each in one part, whatever they look like', () => {
    const values = Array.from({ length: 200 }, (_, at) => `${at % 10}/${(at * 7919) % 200}`);
    const parts = neighbourhoods(values);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat()).toEqual(values.toSorted());
  });

  test('are few parts beside the values', () => {
    const values = Array.from({ length: 200 }, (_, at) => `${'abcdefgh'.repeat(at % 30)}${at}`);
    expect(neighbourhoods(values).length).toBeLessThanOrEqual(values.length / 8 + 1);
  });

  test.each([
    ['none', [], [[]]],
    ['one', ['a'], [['a']]],
    ['numbers', [3, 1, 2], [[1, 2, 3]]],
  ])('may be %s', (_, values: (string | number)[], parts) => {
    expect(neighbourhoods(values)).toEqual(parts);
  });
});
