import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { match } from '@/utils/matching/match';
import { requirementsOf } from '@/utils/matching/requirements';
import {
  type Evidence,
  type EvidenceStatus,
  evidenceStatuses,
  type MatchEdits,
  type MatchReport,
  type Requirement,
  type Tier,
  tiers,
} from '@/utils/model/match';
import { vocabulary } from '@/utils/skills/taxonomies';
import { holds } from '../holds';
import { requirements, type Situation, shuffled, situation } from './arbitrary';
import { now, showing } from './shown';

const RUNS = 300;

function report(
  asked: readonly Requirement[],
  shown: readonly Evidence[],
  edits?: MatchEdits,
): MatchReport {
  const found = match(asked, shown, { now, vocabulary, ...(edits && { edits }) });
  if (!found) throw new Error('no requirements');
  return found;
}

const scores = ({ score, verifiedScore, shown }: MatchReport) => ({ score, verifiedScore, shown });

/** One requirement that any of several answers. */
const choiceOf = (asked: readonly Requirement[]): Requirement => {
  const [first] = asked;
  if (!first) throw new Error('nothing asked');
  const alternatives = [...new Map(asked.map((each) => [each.id, each])).values()];
  return {
    ...first,
    id: alternatives
      .map(({ id }) => id)
      .toSorted()
      .join('|'),
    alternatives: alternatives.map(({ id, label, kind }) => ({ id, label, kind })),
  };
};

describe('a choice', { timeout: 240_000 }, () => {
  test('is worth the best of its alternatives, and no more', () => {
    holds(
      situation(),
      ({ asked, shown }) => {
        const choice = choiceOf(asked);
        const [row] = report([choice], shown).rows;
        const each = (choice.alternatives ?? []).map(
          ({ id, label, kind }) =>
            report([{ ...choice, id, label, kind, alternatives: [{ id, label, kind }] }], shown)
              .rows[0],
        );
        expect(row?.strength).toBe(Math.max(...each.map((one) => one?.strength ?? 0)));
        expect(row?.shown).toBe(each.some((one) => one?.shown));
      },
      RUNS,
    );
  });

  test('of one thing is that thing', () => {
    holds(
      situation(),
      ({ asked, shown }) => {
        const alone = asked.map((each) => ({
          ...each,
          alternatives: [{ id: each.id, label: each.label, kind: each.kind }],
        }));
        expect(scores(report(alone, shown))).toEqual(scores(report(asked, shown)));
      },
      RUNS,
    );
  });

  test('never lowers a score by one alternative more', () => {
    const wider = fc.record({ one: situation(), more: requirements });
    holds(
      wider,
      ({ one: { asked, shown }, more }) => {
        const [before, after] = [
          report([choiceOf(asked)], shown),
          report([choiceOf([...asked, ...more])], shown),
        ];
        // The kind of a choice is that of its first, which stays the same.
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(after.verifiedScore).toBeGreaterThanOrEqual(before.verifiedScore);
      },
      RUNS,
    );
  });

  test('does not depend on the order of its alternatives', () => {
    const inTwoOrders = situation().chain(({ asked, shown }) =>
      fc.record({ asked: fc.constant(asked), other: shuffled(asked), shown: fc.constant(shown) }),
    );
    holds(
      inTwoOrders,
      ({ asked, other, shown }) => {
        const [first] = asked;
        const again = {
          ...choiceOf(other),
          ...(first && { tier: first.tier, importance: first.importance }),
        };
        const { level: _, ...unlevelled } = again;
        const { level: __, ...one } = choiceOf(asked);
        expect(scores(report([unlevelled], shown))).toEqual(scores(report([one], shown)));
      },
      RUNS,
    );
  });
});

const named = fc.constantFrom(
  'Python',
  'Kubernetes',
  'PostgreSQL',
  'Docker',
  'Terraform',
  'TypeScript',
);

describe('what a posting waives', { timeout: 240_000 }, () => {
  const waivers = fc.constantFrom(
    (skill: string) => `No ${skill} needed`,
    (skill: string) => `${skill} is not required`,
    (skill: string) => `You don't need ${skill}`,
    (skill: string) => `No ${skill} experience necessary`,
    (skill: string) => `${skill} experience is not a must`,
  );
  test('is never asked for, whatever else is', () => {
    const texts = fc.record({
      waived: named,
      asked: fc.uniqueArray(named, { maxLength: 4 }),
      waive: waivers,
    });
    holds(
      texts,
      ({ waived, asked, waive }) => {
        const others = asked.filter((each) => each !== waived);
        const read = (lines: readonly string[]) =>
          requirementsOf(
            {
              url: 'https://jobs.example/1',
              description: { value: ['Requirements', ...lines].join('\n'), source: 'user' },
            },
            vocabulary,
          ).map(({ label }) => label);
        expect(read([...others, waive(waived)])).toEqual(read(others));
      },
      RUNS,
    );
  });
});

interface Edited extends Situation {
  readonly edits: Required<MatchEdits> & { readonly tiers: Readonly<Record<string, Tier>> };
}

const edited = (statuses: readonly EvidenceStatus[] = evidenceStatuses): fc.Arbitrary<Edited> =>
  situation(statuses).chain(({ asked, shown, others }) => {
    const requirementIds = asked.map(({ id }) => id);
    const evidenceIds = ['no such evidence', ...shown.map(({ id }) => id)];
    const pairs = fc.array(
      fc.record({
        requirementId: fc.constantFrom(...requirementIds),
        evidenceId: fc.constantFrom(...evidenceIds),
      }),
      { maxLength: 4 },
    );
    return fc.record({
      asked: fc.constant(asked),
      shown: fc.constant(shown),
      others: fc.constant(others),
      edits: fc.record({
        tiers: fc.dictionary(fc.constantFrom(...requirementIds), fc.constantFrom(...tiers)),
        notThis: pairs,
        thisToo: pairs,
      }),
    });
  });

describe('what the user corrects', { timeout: 240_000 }, () => {
  test('is nothing where there is nothing', () => {
    holds(
      situation(),
      ({ asked, shown }) =>
        expect(report(asked, shown, { tiers: {}, notThis: [], thisToo: [] })).toEqual(
          report(asked, shown),
        ),
      RUNS,
    );
  });

  test('"not this" never lifts a score, and "this too" never lowers one', () => {
    holds(
      edited(),
      ({ asked, shown, edits: { notThis, thisToo } }) => {
        const plain = report(asked, shown);
        const without = report(asked, shown, { notThis });
        const more = report(asked, shown, { thisToo });
        expect(without.score).toBeLessThanOrEqual(plain.score);
        expect(without.verifiedScore).toBeLessThanOrEqual(plain.verifiedScore);
        expect(more.score).toBeGreaterThanOrEqual(plain.score);
        expect(more.verifiedScore).toBeGreaterThanOrEqual(plain.verifiedScore);
      },
      RUNS,
    );
  });

  test('"not this" for everything is the same as no evidence', () => {
    holds(
      situation(),
      ({ asked, shown }) => {
        const notThis = asked.flatMap(({ id: requirementId }) =>
          shown.map(({ id: evidenceId }) => ({ requirementId, evidenceId })),
        );
        expect(report(asked, shown, { notThis })).toEqual(report(asked, []));
      },
      RUNS,
    );
  });

  test('"not this" wins over "this too", in whatever order they were said', () => {
    holds(
      edited(),
      ({ asked, shown, edits: { notThis } }) =>
        expect(report(asked, shown, { notThis, thisToo: notThis })).toEqual(
          report(asked, shown, { notThis }),
        ),
      RUNS,
    );
  });

  test('makes nothing of what is refused, and nothing verified of a claim', () => {
    holds(
      edited(['void', 'claimed']),
      ({ asked, shown, edits }) => {
        const { score, verifiedScore, shown: rows } = report(asked, shown, edits);
        expect([verifiedScore, rows]).toEqual([0, 0]);
        expect(score).toBeLessThanOrEqual(25);
      },
      RUNS,
    );
  });

  test('"this too" of fresh verified evidence shows the line, and says that the user said so', () => {
    holds(
      requirements,
      (asked) => {
        const [first] = asked;
        const thisToo = [{ requirementId: first?.id ?? '', evidenceId: 'badge' }];
        const badge = showing([], { id: 'badge', name: 'A badge' });
        const row = report(asked, [badge], { thisToo }).rows.find(
          ({ requirement }) => requirement.id === first?.id,
        );
        expect(row).toMatchObject({ shown: true, support: { byUser: true, strength: 1 } });
      },
      RUNS,
    );
  });

  test('a tier is the tier that it is asked for with, and a line that is removed is not asked for', () => {
    holds(
      edited(),
      ({ asked, shown, edits: { tiers: chosen } }) => {
        const asEdited = asked.map((each) => ({ ...each, tier: chosen[each.id] ?? each.tier }));
        const inOne = new Map(asEdited.map((each) => [each.id, each]));
        const inOther = new Map(asked.map((each) => [each.id, each]));
        expect(scores(report([...inOther.values()], shown, { tiers: chosen }))).toEqual(
          scores(report([...inOne.values()], shown)),
        );
        const [first, ...rest] = inOther.values();
        const found = match([...inOther.values()], shown, {
          now,
          vocabulary,
          edits: { tiers: { [first?.id ?? '']: 'removed' } },
        });
        expect(found).toEqual(match(rest, shown, { now, vocabulary }));
      },
      RUNS,
    );
  });
});

describe('where a licence holds', { timeout: 240_000 }, () => {
  const place = fc.constantFrom('Texas', 'Ohio', 'United States', 'Ontario', 'Bayern');
  const licensed = situation().chain(({ asked, shown, others }) =>
    fc.record({
      asked: fc.constant(asked),
      others: fc.constant(others),
      jurisdiction: place,
      shown: fc.tuple(
        ...shown.map((piece) =>
          fc.subarray(['Texas', 'Ohio', 'United States']).map((places) => ({ ...piece, places })),
        ),
      ),
    }),
  );
  const licences = (asked: readonly Requirement[], jurisdiction: string) =>
    asked.map((each) => ({ ...each, credential: 'licence' as const, jurisdiction }));

  test('is a remark and costs no point', () => {
    holds(
      licensed,
      ({ asked, shown, jurisdiction }) =>
        expect(scores(report(licences(asked, jurisdiction), shown))).toEqual(
          scores(report(asked, shown)),
        ),
      RUNS,
    );
  });

  test('is remarked on unless the credential names the place or its whole country', () => {
    holds(
      licensed,
      ({ asked, shown, jurisdiction }) => {
        for (const { support } of report(licences(asked, jurisdiction), shown).rows) {
          if (!support) continue;
          const { places = [] } = shown.find(({ id }) => id === support.evidenceId) ?? {};
          const isAmerican = ['Texas', 'Ohio', 'United States'].includes(jurisdiction);
          const isSaid =
            places.includes(jurisdiction) || (isAmerican && places.includes('United States'));
          const expected = places.length > 0 ? 'place-differs' : 'place-not-stated';
          expect(support.remark).toBe(isSaid ? undefined : expected);
        }
      },
      RUNS,
    );
  });

  test('is never remarked on where no licence is asked for, or nobody knows the place', () => {
    holds(
      licensed,
      ({ asked, shown }) => {
        for (const { support } of report(asked, shown).rows)
          expect(support?.remark).toBeUndefined();
      },
      RUNS,
    );
  });
});
