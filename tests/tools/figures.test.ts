import { describe, expect, test } from 'vitest';

import { figuresIn, figuresOf, withFigures } from '../bench/measuring/figures';
import type { Row } from '../bench/measuring/row';

const row = (times: number, ours: number): Row => ({
  name: `${times} badges`,
  unit: 'ms',
  ours,
  peer: 2 * times,
  peerName: `${times} × the fewest badges`,
  ratio: (2 * times) / ours,
  floor: 1 / 1.5,
  growth: 'badges',
  note: '',
});
const PAPER = 'Before.\n<!-- figures -->\n\n<!-- /figures -->\nAfter.\n';
const names = ['match', 'scan'];

describe('the figures of a paper', () => {
  const told = figuresOf('scan', [row(1, 2), row(8, 32)], 'On two cores');

  test('name where they were measured, with a line for each and a plot of what grows', () => {
    expect(told.split('\n')).toEqual([
      '### `scan`',
      '',
      'On two cores.',
      '',
      '| measured | ours | beside | times less | bar |',
      '|---|--:|---|--:|---|',
      '| 1 badges | 2.000 ms | 2.000 ms: 1 × the fewest badges | 1.00 | above 0.67 |',
      '| 8 badges | 32.000 ms | 16.000 ms: 8 × the fewest badges | 0.50 | missed 0.67 |',
      '',
      '```text',
      expect.stringMatching(/^ {2}1 badges +█{3}· +2\.0 ms$/u),
      expect.stringMatching(/^ {2}8 badges +█{20}·█{19} {2}32\.0 ms$/u),
      '```',
    ]);
  });

  test('take the place of those before, and leave those of other benchmarks', () => {
    const once = withFigures(PAPER, new Map([['scan', told]]), names);
    const both = withFigures(once, new Map([['match', told.replace('scan', 'match')]]), names);
    expect([...(figuresIn(both)?.keys() ?? [])]).toEqual(['match', 'scan']);
    expect(figuresIn(both)?.get('scan')).toBe(told);
    expect(withFigures(both, new Map(), names)).toBe(both);
    expect(both.startsWith('Before.\n')).toBe(true);
    expect(both.endsWith('\nAfter.\n')).toBe(true);
  });

  test('have no place in a paper without marks, or with two of them', () => {
    expect(figuresIn('Before.')).toBeUndefined();
    expect(figuresIn(PAPER + PAPER)).toBeUndefined();
  });
});
