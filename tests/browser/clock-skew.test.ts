import { describe, expect, test } from 'vitest';

import { clockSkew } from '@/utils/browser/clock-skew';

const NOW = Date.parse('2026-06-01T12:00:00Z');
const DAY = 86_400_000;

function told(...answers: readonly (readonly [host: string, days: number])[]): number[] {
  const said: number[] = [];
  const tell = clockSkew((days) => said.push(days));
  for (const [host, days] of answers) tell(host, NOW - days * DAY, NOW);
  return said;
}

describe('F28 S29: a clock that is days off', () => {
  test('is known by two hosts that say so, and by how much at least', () => {
    expect(told(['a.example', 4], ['b.example', 3])).toEqual([3]);
    expect(told(['a.example', -40], ['b.example', -41])).toEqual([-40]);
  });
  test('is not known by one host alone, however often it is asked', () =>
    expect(told(['a.example', 4], ['a.example', 4])).toEqual([]));
  test('is over when one host says otherwise, or when it was set right', () => {
    expect(told(['a.example', 4], ['b.example', 4], ['c.example', 0])).toEqual([4, 0]);
    expect(told(['a.example', 4], ['b.example', 4], ['a.example', 0])).toEqual([4, 0]);
  });
  test('is not known where hosts say opposite things', () => {
    expect(told(['a.example', 4], ['b.example', -3])).toEqual([]);
    expect(told(['a.example', 4], ['b.example', 4], ['c.example', -3])).toEqual([4, 0]);
  });
  test('is none within a day, or where no time is told', () => {
    expect(told(['a.example', 0.9], ['b.example', -0.9])).toEqual([]);
    expect(told(['a.example', Number.NaN], ['b.example', Number.NaN])).toEqual([]);
  });
});
