import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { relationOf } from '@/utils/matching/relation';
import { bondedOn, shelfOf } from '@/utils/matching/shelf';
import { vocabulary } from '@/utils/skills/taxonomies';
import { holds } from '../holds';
import { showing } from './shown';

const id = fc.constantFrom(...vocabulary.skills.keys());

test('nothing that has a bond with what is asked for is overlooked', () => {
  const parents = [...vocabulary.skills.values()].flatMap(({ broader }) => broader);
  const asked = fc.oneof(id, fc.constantFrom(...parents));
  const near = asked.chain((one) =>
    fc.record({
      one: fc.constant(one),
      shown: fc.array(
        fc.oneof(
          id,
          fc.constantFrom(
            one,
            ...(vocabulary.wider.get(one) ?? []),
            ...(vocabulary.skills.get(one)?.broader ?? []),
            ...[...vocabulary.skills.values()]
              .filter(({ broader }) =>
                broader.some(
                  (each) => each === one || vocabulary.skills.get(one)?.broader.includes(each),
                ),
              )
              .map((skill) => skill.id),
          ),
        ),
        { maxLength: 20 },
      ),
    }),
  );
  holds(
    near,
    ({ one, shown }) => {
      const shelf = shelfOf([showing(shown)], [one], vocabulary);
      const bonded = bondedOn(shelf, one, vocabulary);
      for (const each of shown)
        if (relationOf(one, each, vocabulary)) expect(bonded).toContain(each);
    },
    200,
  );
});
