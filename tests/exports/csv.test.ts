import fc from 'fast-check';
import { parse } from 'papaparse';
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
    '\u200b=1+1',
    '\ufeff@SUM(A1)',
    '=1+1\nfoo',
    '\tA text behind a tab',
  ])('that a spreadsheet would take for a formula is a text: %j', (text) => {
    expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`);
  });

  test.each(['Kubernetes Operations', 'C = C', '3 - 2', ''])('stays as it is: %j', (text) => {
    expect(cell(text)).toBe(`"${text}"`);
  });

  test('is a text where a line break stands in front', () => {
    expect(csvOf(['a'], [['\r\n=1+1']])).toBe('"a"\r\n"\'\r\n=1+1"');
  });

  test('of several lines is one cell', () => {
    expect(csvOf(['a'], [['one\n=two']])).toBe('"a"\r\n"one\n=two"');
  });
});

test('the names of columns are no formulas either', () => {
  expect(csvOf(['=a'], [['b']])).toBe('"\'=a"\r\n"b"');
});

describe('any table', () => {
  const trigger = fc.constantFrom(...'=+-@\t\r\n ＝＋－＠\u200b\u0000"\',;');
  const cells = fc
    .tuple(fc.array(trigger, { maxLength: 4 }), fc.string({ unit: 'grapheme', maxLength: 12 }))
    .map(([front, rest]) => front.join('') + rest);
  const tables = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  const read = (rows: readonly (readonly string[])[]) =>
    parse<string[]>(csvOf(['a', 'b', 'c'], rows), { delimiter: ',', newline: '\r\n' }).data.slice(
      1,
    );

  test('S37: has no cell that a spreadsheet would take for a formula', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        for (const cell of read(rows).flat())
          expect(cell).not.toMatch(/^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u);
      }),
      { numRuns: 1_000 },
    );
  });

  test('comes back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const back = read(rows).map((row, at) =>
          row.map((cell, column) => (cell === `'${rows[at]?.[column]}` ? cell.slice(1) : cell)),
        );
        expect(back).toEqual(rows);
      }),
    );
  });
});
