import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { coverageTable, tableIn } from './coverage';
import { markedTests } from './marked-tests';
import { faults, threats } from './rows';

const tests = markedTests();
const paper = readFileSync('SECURITY.md', 'utf8');

describe.each([
  ['threats', threats, 60],
  ['faults', faults, 25],
] as const)('the table of %s', (name, rows, least) => {
  test('has as many rows as it should, each with a mark of its own', () => {
    expect(new Set(rows.map(({ mark }) => mark)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(least);
  });

  test.each(rows)('$mark is tested where it has to be: $title', ({ mark, runners }) => {
    const own = tests.filter(({ marks }) => marks.includes(mark));
    expect(own.map(({ runner }) => runner)).toEqual(expect.arrayContaining([...runners]));
  });

  test('stands in SECURITY.md as it is: npx tsx tests/tools/threat-table.ts --write', () =>
    expect(tableIn(paper, name)).toBe(coverageTable(rows, tests)));
});

test('no test bears a mark that stands in no table', () => {
  const known = new Set([...threats, ...faults].map(({ mark }) => mark));
  const strangers = tests.flatMap(({ file, marks }) =>
    marks.filter((mark) => !known.has(mark)).map((mark) => `${file}: ${mark}`),
  );
  expect(strangers).toEqual([]);
});
