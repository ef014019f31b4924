import {
  type Evidence,
  evidenceStatuses,
  type Requirement,
  relations,
  type Support,
} from '@/utils/model/match';
import type { Vocabulary } from '@/utils/skills/vocabulary';
import { ageFactor } from './age-factor';
import { compareTexts } from './compare-texts';
import { relationOf } from './relation';
import { relationFactors, statusFactors } from './weights';

/** What a match is reckoned against: the hour, and the skills that are known. */
export interface MatchSetting {
  readonly now: Date;
  readonly vocabulary: Vocabulary;
}

/** All that the evidence brings to one requirement, best first; the score takes the first alone. */
export function supportsOf(
  requirement: Requirement,
  evidence: readonly Evidence[],
  setting: MatchSetting,
): readonly Support[] {
  return evidence
    .flatMap((each) => supportsFrom(each, requirement, setting))
    .filter(({ strength }) => strength > 0)
    .toSorted(byStrength);
}

function supportsFrom(
  { id, name, status, issuedOn, skills }: Evidence,
  requirement: Requirement,
  { now, vocabulary }: MatchSetting,
): readonly Support[] {
  return skills.flatMap((skill) => {
    const relation = relationOf(requirement.id, skill.id, vocabulary);
    if (!relation) return [];
    const factors = {
      status: statusFactors[status],
      relation: relationFactors[relation],
      age: ageFactor(requirement.kind, issuedOn, now),
      level: levelFactor(requirement.level, skill.level),
    };
    const strength = factors.status * factors.relation * factors.age * factors.level;
    return [{ evidenceId: id, evidenceName: name, skill, relation, status, factors, strength }];
  });
}

/** A level that either side leaves open is no reason to doubt. */
function levelFactor(needed: number | undefined, shown: number | undefined): number {
  return needed === undefined || shown === undefined ? 1 : Math.min(1, shown / needed);
}

/** Equal strength is decided by what does not depend on the order of the evidence. */
function byStrength(one: Support, other: Support): number {
  return (
    other.strength - one.strength ||
    evidenceStatuses.indexOf(one.status) - evidenceStatuses.indexOf(other.status) ||
    relations.indexOf(one.relation) - relations.indexOf(other.relation) ||
    compareTexts(one.evidenceId, other.evidenceId) ||
    compareTexts(one.evidenceName, other.evidenceName) ||
    compareTexts(one.skill.id, other.skill.id) ||
    compareTexts(one.skill.source, other.skill.source) ||
    compareTexts(one.skill.words, other.skill.words)
  );
}
