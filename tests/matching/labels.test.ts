import { describe, expect, test } from 'vitest';

import {
  agreement,
  cohensKappa,
  isHeldOut,
  judged,
  measured,
  postings,
  scoreOf,
  units,
} from './labelled';

const all = units();
const results = judged(all);

describe('the labelled postings', () => {
  test('are forty, and their two sets of labels agree', () => {
    const { tiers, kinds } = agreement(all);
    expect(postings).toHaveLength(40);
    expect(tiers).toBeGreaterThanOrEqual(0.8);
    expect(kinds).toBeGreaterThanOrEqual(0.8);
  });

  test.each([
    ['all', results],
    ['those that nothing was tuned on', results.filter(({ unit }) => isHeldOut(unit))],
  ])('are read as people read them: %s', (_, part) => {
    const { tiers, kinds } = measured(part);
    expect(tiers.f1).toBeGreaterThanOrEqual(0.9);
    expect(kinds.f1).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the measures', () => {
  test('of agreement are 1 for the same and 0 for chance', () => {
    expect(
      cohensKappa([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1);
    expect(
      cohensKappa([
        ['a', 'a'],
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(0);
  });

  test('of what was found weigh what is missing and what is too much', () =>
    expect(scoreOf(new Set(['a', 'b']), new Set(['a', 'c', 'd']))).toEqual({
      precision: 1 / 2,
      recall: 1 / 3,
      f1: 0.4,
      count: 3,
    }));
});
