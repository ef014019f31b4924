import { describe, expect, test } from 'vitest';

import { csvOf } from '@/utils/exports/csv';

const cell = (text: string): string | undefined => csvOf(['a'], [[text]]).split('\r\n')[1];

describe('a cell of a table', () => {
  test.each([
    '=cmd|"/c calc"!A1',
    '+1+1',
    '-2+3',
    '@SUM(A1:A9)',
    ' =1+1',
    '\t=1+1',
    '\u0000=1+1',
    '＝1+1',
    '＠SUM(A1)',
  ])('that a spreadsheet would take for a formula is a text: %j', (text) => {
    expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
  });

  test.each(['Kubernetes Operations', 'C = C', '3 - 2', ''])('stays as it is: %j', (text) => {
    expect(cell(text)).toBe(`"${text}"`);
  });

  test('of several lines is one cell', () => {
    expect(csvOf(['a'], [['one\n=two']])).toBe('"a"\r\n"one\n=two"');
  });
});

test('the names of columns are no formulas either', () => {
  expect(csvOf(['=a'], [['b']])).toBe('"\'=a"\r\n"b"');
});
