import type { Steps } from '@/utils/lib/in-slices';
import type { Occupation, OccupationAsk } from '@/utils/model/brought-vocabulary';

import { addressOfExample } from './onet-address';
import type { Row } from './table';

/** O*NET's scale of importance goes from 1 to 5: 3 is important, 4 very important. */
const MOST = 5;
const IMPORTANT = 3;
const VERY_IMPORTANT = 4;

/** So many rows make a step. */
const STEP = 1_000;

/**
 * What O*NET says of each occupation: its titles, the skills and fields of knowledge that are rated important for it, and the
 * software that is used. Abilities are rated too, and nobody gives a credential for them.
 */
export function* occupationsOf(
  rowsIn: (file: string) => readonly Row[],
): Steps<readonly Occupation[]> {
  const asks = new Map<string, Map<string, OccupationAsk>>();
  const names = new Map<string, Set<string>>();
  let count = 0;
  for (const file of ['Skills.txt', 'Knowledge.txt'])
    for (const row of rowsIn(file)) {
      const importance = row('Scale ID') === 'IM' ? Number(row('Data Value')) : 0;
      const isDoubtful = row('Recommend Suppress') === 'Y';
      if (importance >= IMPORTANT && !isDoubtful)
        ask(row, {
          skill: row('Element ID'),
          tier: importance >= VERY_IMPORTANT ? 'must' : 'preferred',
          importance: Math.min(1, importance / MOST),
        });
      if (isPause()) yield;
    }
  for (const row of rowsIn('Technology Skills.txt')) {
    const isWanted = row('Hot Technology') === 'Y' || row('In Demand') === 'Y';
    const skill = addressOfExample(row('Example'));
    ask(row, { skill, tier: isWanted ? 'preferred' : 'context', importance: 1 });
    if (isPause()) yield;
  }
  for (const row of rowsIn('Occupation Data.txt')) call(row, row('Title'));
  for (const row of rowsIn('Alternate Titles.txt')) {
    if (names.has(codeOf(row))) call(row, row('Alternate Title'));
    if (isPause()) yield;
  }
  return [...names].map(([id, own]) => ({
    id,
    names: [...own],
    asks: [...(asks.get(id)?.values() ?? [])],
  }));

  function ask(row: Row, asked: OccupationAsk): void {
    const known = asks.get(codeOf(row)) ?? new Map<string, OccupationAsk>();
    asks.set(codeOf(row), known.set(asked.skill, asked));
  }

  function call(row: Row, name: string): void {
    names.set(codeOf(row), (names.get(codeOf(row)) ?? new Set()).add(name));
  }

  function isPause(): boolean {
    count += 1;
    return count % STEP === 0;
  }
}

const codeOf = (row: Row): string => row('O*NET-SOC Code');
