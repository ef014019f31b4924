import { expect, test } from 'vitest';

import { canonicalQuads } from '@/utils/credentials/contexts';

import { documents } from './documents';
import { mutated } from './mutations';
import { compare } from './oracle';
import { contextDocument } from './published';
import { seededRandom } from './seeded-random';

/** Under Stryker each mutant has to wait for them. */
const CHANGES = process.env['MUTATIONS'] === 'few' ? 10 : 120;

test.each(Object.entries(documents))('%s is signed as jsonld.js signs it', async (_, document) => {
  expect(await compare(document, contextDocument)).toEqual({ agreement: 'identical', reason: '' });
});

test.each([1, 2])('a changed document is never signed otherwise (seed %i)', async (seed) => {
  const random = seededRandom(seed);
  for (let count = 0; count < CHANGES; count += 1) {
    const document = mutated(random.pick(Object.values(documents)), random);
    const { agreement, reason } = await compare(document, contextDocument);
    expect
      .soft(agreement, `${reason}\n${JSON.stringify(document)}`)
      .toMatch(/^(?:identical|refused by both|refused by us alone)$/u);
  }
});

test.each(Object.entries(documents))(
  'in %s the order of members is of no account',
  (_, document) => {
    const random = seededRandom(5);
    const shuffled = JSON.parse(JSON.stringify(document), (_name, value: unknown) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(random.shuffled(Object.entries(value)));
    });
    expect(canonicalQuads(shuffled)).toEqual(canonicalQuads(document));
  },
);
