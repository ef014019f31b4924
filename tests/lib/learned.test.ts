import { expect, test } from 'vitest';

import * as tablesAtHand from '@/utils/credentials/contexts/tables-at-hand';
import * as tablesLearned from '@/utils/credentials/contexts/tables-learned';
import { learned } from '@/utils/lib/learned';
import * as issuersAtHand from '@/utils/model/issuers-at-hand';
import * as issuersLearned from '@/utils/model/issuers-learned';

test('what is learned is unknown until it is told, and then is what was told', () => {
  const { learn, known } = learned<readonly string[]>('the names');
  expect(known).toThrow('the names were not read');
  learn(['one']);
  expect(known()).toEqual(['one']);
});

test.each([
  [tablesAtHand, tablesLearned],
  [issuersAtHand, issuersLearned],
])('what stands in for a table at hand offers the same', (atHand, inItsPlace) =>
  expect(Object.keys(inItsPlace)).toEqual(expect.arrayContaining(Object.keys(atHand))),
);
