import type { Band, EvidenceStatus, Relation, Tier } from '@/utils/model/match';
import type { SkillKind } from '@/utils/model/skill';

/** The constants of the score. No data calibrates them: they say what we hold fair, and nothing more. */
export const tierWeights = { must: 3, preferred: 1, context: 0.5 } as const satisfies Record<
  Tier,
  number
>;

export const statusFactors = {
  verified: 1,
  expired: 0.35,
  claimed: 0.25,
  void: 0,
} as const satisfies Record<EvidenceStatus, number>;

/** Evidence that is narrower than what is asked for answers it; broader answers a part. */
export const relationFactors = {
  exact: 1,
  narrower: 1,
  broader: 0.4,
  sibling: 0.2,
} as const satisfies Record<Relation, number>;

/** Months after which a skill counts half, by what is asked for; a certification has its own expiry. */
export const halfLifeMonths = {
  technology: 36,
  skill: 72,
  knowledge: 96,
  language: 96,
  credential: Number.POSITIVE_INFINITY,
} as const satisfies Record<SkillKind, number>;

/** Age takes no more than half. */
export const leastAgeFactor = 0.5;

/** The part of the score that does not hang on the required skills. */
export const gateFloor = 0.4;

/** The verified score from which each band begins, best first. */
export const bandFloors: readonly (readonly [Band, number])[] = [
  ['strong', 75],
  ['good', 50],
  ['partial', 25],
  ['weak', 0],
];
