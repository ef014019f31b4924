import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { removalsIn } from '../tools/removals';

const removals = removalsIn('tests/tools/checks-to-take-out.txt');

test('every check that can be taken out stands in the source, once', () => {
  const lost = removals.filter(
    ({ file, text }) => readFileSync(file, 'utf8').split(text).length !== 2,
  );
  expect(lost.map(({ check, file }) => `${check} (${file})`)).toEqual([]);
  expect(removals.length).toBeGreaterThan(190);
});
