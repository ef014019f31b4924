import { expect, test } from 'vitest';

import * as tablesAtHand from '@/utils/credentials/contexts/tables-at-hand';
import * as tablesLearned from '@/utils/credentials/contexts/tables-learned';
import * as issuersAtHand from '@/utils/model/issuers-at-hand';
import * as issuersLearned from '@/utils/model/issuers-learned';

test('what is learned is unknown until it is told, and then is what was told', () => {
  expect(() => tablesLearned.tablesKnown()).toThrow('the term tables were not read');
  tablesLearned.learnTables(tablesAtHand.tablesKnown());
  expect(tablesLearned.tablesKnown()).toBe(tablesAtHand.tablesKnown());

  expect(() => issuersLearned.issuersKnown()).toThrow('the known issuers were not read');
  issuersLearned.learnIssuers(issuersAtHand.issuersKnown());
  expect(issuersLearned.issuersKnown()).toBe(issuersAtHand.issuersKnown());
});

test.each([
  [tablesAtHand, tablesLearned],
  [issuersAtHand, issuersLearned],
])('what stands in for a table at hand offers the same', (atHand, learned) =>
  expect(Object.keys(learned)).toEqual(expect.arrayContaining(Object.keys(atHand))),
);
