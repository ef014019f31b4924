import { isDeepStrictEqual } from 'node:util';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { match } from '@/utils/matching/match';
import { relationOf } from '@/utils/matching/relation';
import { requirementsOf } from '@/utils/matching/requirements';
import {
  type Evidence,
  evidenceStatuses,
  type MatchReport,
  type Requirement,
} from '@/utils/model/match';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import { vocabulary } from '@/utils/skills/taxonomies';
import { credential } from '../skills/credential';
import { namedSkill, type Situation, shuffled, situation } from './arbitrary';
import { monthsAgo, now, showing } from './shown';

const RUNS = { numRuns: Number(process.env['RUNS'] ?? 1_000), seed: 20_260_601 };

function report(asked: readonly Requirement[], shown: readonly Evidence[]): MatchReport {
  const found = match(asked, shown, { now, vocabulary });
  if (!found) throw new Error('no requirements');
  return found;
}

const scores = ({ score, verifiedScore }: MatchReport) => ({ score, verifiedScore });

/** A property fails by its expectation; what it is given is drawn from one seed, the same in every run. */
const holds = <T>(arbitrary: fc.Arbitrary<T>, property: (value: T) => void): void =>
  fc.assert(fc.property(arbitrary, property), RUNS);

const isBonded = (asked: readonly Requirement[], { skills }: Evidence) =>
  asked.some(({ id }) => skills.some((skill) => relationOf(id, skill.id, vocabulary)));

/** The slow comparison, which shows the difference, only where there is one. */
function expectSame(one: MatchReport, other: MatchReport): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}

function expectNoLower(after: MatchReport, before: MatchReport): void {
  expect(after.score).toBeGreaterThanOrEqual(before.score);
  expect(after.verifiedScore).toBeGreaterThanOrEqual(before.verifiedScore);
}

describe('whatever is asked for and shown, the score', { timeout: 120_000 }, () => {
  test('is a whole number from 0 to 100, and the verified one no higher', () => {
    holds(situation(), ({ asked, shown }) => {
      const { score, verifiedScore } = report(asked, shown);
      expect([score, verifiedScore].every(Number.isInteger)).toBe(true);
      expect(0 <= verifiedScore && verifiedScore <= score && score <= 100).toBe(true);
    });
  });

  test('is never lowered by more evidence', () => {
    holds(situation(), ({ asked, shown, others }) => {
      expectNoLower(report(asked, [...shown, ...others]), report(asked, shown));
    });
  });

  test('gains nothing from what is revoked, refused or not yet valid', () => {
    holds(situation(evidenceStatuses, ['void']), ({ asked, shown, others }) => {
      expectSame(report(asked, [...shown, ...others]), report(asked, shown));
    });
  });

  test('is at most 25 for claims alone, and 0 verified', () => {
    holds(situation(['claimed']), ({ asked, shown }) => {
      const found = report(asked, shown);
      expect([found.verifiedScore, found.shown]).toEqual([0, 0]);
      expect(found.score).toBeLessThanOrEqual(25);
    });
  });

  test('is never lowered when a claim is verified', () => {
    holds(situation(['verified'], ['claimed']), ({ asked, shown, others }) => {
      const verified = others.map((claim) => ({ ...claim, status: 'verified' as const }));
      expectNoLower(report(asked, [...shown, ...verified]), report(asked, [...shown, ...others]));
    });
  });

  test('does not depend on any order, nor does a word of the report', () => {
    const inTwoOrders = situation().chain(({ asked, shown }) =>
      fc.record({
        one: fc.constant({ asked, shown }),
        other: fc.record({ asked: shuffled(asked), shown: shuffled(shown) }),
      }),
    );
    holds(inTwoOrders, ({ one, other }) => {
      expectSame(report(other.asked, other.shown), report(one.asked, one.shown));
    });
  });

  test('counts what is asked for or shown twice once', () => {
    holds(situation(), ({ asked, shown }) => {
      expectSame(report([...asked, ...asked], [...shown, ...shown]), report(asked, shown));
    });
  });

  test('is the same by whatever name a skill is asked for and shown', () => {
    const called = fc.array(namedSkill, { minLength: 1, maxLength: 4 }).chain((skills) =>
      fc.tuple(
        ...skills.map(({ label, names }) => {
          const certain = names.filter(({ caution }) => caution !== 'context');
          return fc.record({
            label: fc.constant(label),
            asked: fc.constantFrom(...names).map(({ text }) => text),
            shown: fc
              .constantFrom(...(certain.length > 0 ? certain : names))
              .map(({ text }) => text),
          });
        }),
      ),
    );
    const read = (asked: readonly string[], tags: readonly string[]) => {
      const description = { value: `Requirements\n${asked.join('\n')}`, source: 'site' as const };
      const skills = skillsOfCredential(credential({ tags }), vocabulary);
      const badge = { id: 'badge', name: 'A badge', status: 'verified' as const, skills };
      return scores(
        report(requirementsOf({ url: 'https://jobs.example/1', description }, vocabulary), [
          { ...badge, issuedOn: monthsAgo(0) },
        ]),
      );
    };
    holds(called, (skills) => {
      const certain = skills.map(({ shown }) => shown);
      expect(
        read(
          skills.map(({ asked }) => asked),
          certain,
        ),
      ).toEqual(
        read(
          skills.map(({ label }) => label),
          certain,
        ),
      );
    });
  });

  test('takes no notice of evidence that has nothing to do with it', () => {
    const unbonded = situation().map(({ asked, shown, others }) => ({
      asked: asked.slice(0, 2),
      shown,
      others: others.filter((other) => !isBonded(asked.slice(0, 2), other)),
    }));
    holds(unbonded, ({ asked, shown, others }: Situation) => {
      expectSame(report(asked, [...shown, ...others]), report(asked, shown));
    });
  });

  test('is never better for older evidence', () => {
    const aging = fc.tuple(situation(), fc.nat(120), fc.nat(120));
    holds(aging, ([{ asked, shown }, age, more]) => {
      const aged = (months: number) =>
        report(
          asked,
          shown.map((piece) => ({ ...piece, issuedOn: monthsAgo(months) })),
        );
      expectNoLower(aged(age), aged(age + more));
    });
  });

  test('is at most 40 while nothing that is required is met', () => {
    const unmet = situation().map(({ asked, shown }) => {
      const musts = asked.slice(0, 1).map((first) => ({ ...first, tier: 'must' as const }));
      const rest = asked.slice(1).map((other) => ({ ...other, tier: 'preferred' as const }));
      const besides = shown.filter((piece) => !isBonded(musts, piece));
      return { asked: [...musts, ...rest.filter(({ id }) => id !== musts[0]?.id)], besides };
    });
    holds(unmet, ({ asked, besides }) => {
      expect(report(asked, besides).score).toBeLessThanOrEqual(40);
    });
  });

  test('is 100 when all is shown: verified, exact and fresh', () => {
    holds(situation(), ({ asked }) => {
      const found = report(
        asked,
        asked.map(({ id }) => showing([id])),
      );
      expect(found).toMatchObject({ score: 100, verifiedScore: 100, shown: found.total });
    });
  });

  test('is verified by no claim: claims never move the verified score', () => {
    holds(situation(['verified'], ['claimed', 'expired']), ({ asked, shown, others }) => {
      const { verifiedScore, band } = report(asked, shown);
      expect(report(asked, [...shown, ...others])).toMatchObject({ verifiedScore, band });
    });
  });

  test('is explained to the last point by the losses of its rows and what the gate holds back', () => {
    holds(situation(), ({ asked, shown }) => {
      const { score, heldBack, rows } = report(asked, shown);
      const lost = rows
        .flatMap(({ losses }) => losses)
        .reduce((sum, { points }) => sum + points, 0);
      const left = 100 - lost - heldBack;
      expect(left > score - 1e-6 && left < score + 1 + 1e-6).toBe(true);
    });
  });
});
