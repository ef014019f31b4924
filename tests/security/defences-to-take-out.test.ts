import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { removalsIn } from '../tools/removals';
import { threats } from './rows';

const LIST = 'tests/tools/defences-to-take-out.txt';
const removals = removalsIn(LIST);

test('every defence that can be taken out stands in the source, once', () => {
  const lost = removals.filter(
    ({ file, text }) => readFileSync(file, 'utf8').split(text).length !== 2,
  );
  expect(lost.map(({ check, file }) => `${check} (${file})`)).toEqual([]);
});

test('there is one for 45 rows at least, and of the others it is said how they fail', () => {
  const taken = new Set(removals.flatMap(({ check }) => check.match(/\bS\d+\b/gu) ?? []));
  const said = new Set(readFileSync(LIST, 'utf8').match(/(?<=^# )S\d+/gmu));
  expect(taken.size).toBeGreaterThanOrEqual(45);
  expect(threats.filter(({ mark }) => !taken.has(mark) && !said.has(mark))).toEqual([]);
});
