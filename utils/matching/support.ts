import {
  type Evidence,
  evidenceStatuses,
  type MatchEdits,
  type Requirement,
  relations,
  type Support,
} from '@/utils/model/match';
import type { ShownSkill, SkillKind } from '@/utils/model/skill';
import type { Vocabulary } from '@/utils/skills/vocabulary';
import { ageFactor } from './age-factor';
import { compareTexts } from './compare-texts';
import { covers } from './places';
import { relationOf } from './relation';
import { bondedOn, type Piece, type Shelf } from './shelf';
import { relationFactors, statusFactors } from './weights';

/** What a match is reckoned against: the hour, the skills that are known, and what the user has corrected. */
export interface MatchSetting {
  readonly now: Date;
  readonly vocabulary: Vocabulary;
  readonly edits?: MatchEdits;
}

/** The best that all evidence brings to one requirement, and the best that verified evidence does. */
interface Supports {
  best?: Support;
  verified?: Support;
  /** Verified evidence of the very thing or a part of it, at the level that is asked for. */
  shown: boolean;
}

export function supportsOf(
  requirement: Requirement,
  shelf: Shelf,
  { now, vocabulary, edits = {} }: MatchSetting,
): Readonly<Supports> {
  const found: Supports = { shown: false };
  const setAside = new Set(
    edits.notThis?.flatMap(({ requirementId, evidenceId }) =>
      requirementId === requirement.id ? [evidenceId] : [],
    ),
  );
  for (const { id, kind } of requirement.alternatives ?? [requirement])
    for (const skillId of bondedOn(shelf, id, vocabulary)) {
      const relation = relationOf(id, skillId, vocabulary);
      if (!relation) continue;
      for (const piece of shelf.bySkill.get(skillId) ?? [])
        if (!setAside.has(piece.evidence.id)) take(supportFrom(piece, relation, kind));
    }
  for (const { requirementId, evidenceId } of edits.thisToo ?? [])
    if (requirementId === requirement.id && !setAside.has(evidenceId))
      for (const evidence of shelf.evidence)
        if (evidence.id === evidenceId) take(acceptedFrom(evidence));
  return found;

  function take(support: Support): void {
    if (support.strength <= 0) return;
    if (!found.best || byStrength(support, found.best) < 0) found.best = support;
    if (support.status !== 'verified') return;
    if (!found.verified || byStrength(support, found.verified) < 0) found.verified = support;
    const isThis = support.relation === 'exact' || support.relation === 'narrower';
    found.shown ||= isThis && support.factors.level === 1;
  }

  function supportFrom(
    { evidence, skill }: Piece,
    relation: Support['relation'],
    kind: SkillKind,
  ): Support {
    const { id, name, status, issuedOn } = evidence;
    const factors = {
      status: statusFactors[status],
      relation: relationFactors[relation],
      age: ageFactor(kind, issuedOn, now),
      level: levelFactor(requirement, skill),
    };
    const strength = factors.status * factors.relation * factors.age * factors.level;
    const remark = remarkOn(evidence, requirement);
    const support = {
      evidenceId: id,
      evidenceName: name,
      skill,
      relation,
      status,
      factors,
      strength,
    };
    return remark ? { ...support, remark } : support;
  }

  /** What the user says that a credential shows is as old and as sure as the credential itself. */
  function acceptedFrom(evidence: Evidence): Support {
    const { id, label, kind } = requirement;
    const skill = { id, label, kind, source: 'name', words: evidence.name } as const;
    return { ...supportFrom({ evidence, skill }, 'exact', kind), byUser: true };
  }
}

/** A licence holds where it says so; nothing is said where the posting's place is not known. */
function remarkOn(
  { places = [] }: Evidence,
  { credential, jurisdiction }: Requirement,
): Support['remark'] {
  if (credential !== 'licence' || jurisdiction === undefined) return undefined;
  if (covers(places, jurisdiction)) return undefined;
  return places.length > 0 ? 'place-differs' : 'place-not-stated';
}

/** Whether what is shown is as much as is asked for. */
export const reaches = (needed: Levels, shown: Levels): boolean => levelFactor(needed, shown) === 1;

type Levels = Pick<ShownSkill, 'level' | 'stated'>;

/** A level that either side leaves open is no reason to doubt. */
function levelFactor(needed: Levels, shown: Levels): number {
  const parts = Object.entries(needed.stated ?? {}).map(([scheme, level]) =>
    part(level, shown.stated?.[scheme]),
  );
  return Math.min(part(needed.level, shown.level), ...parts);
}

const part = (needed: number | undefined, shown: number | undefined): number =>
  needed === undefined || shown === undefined ? 1 : Math.min(1, shown / needed);

/** Equal strength is decided by what does not depend on the order of the evidence. */
function byStrength(one: Support, other: Support): number {
  return (
    other.strength - one.strength ||
    evidenceStatuses.indexOf(one.status) - evidenceStatuses.indexOf(other.status) ||
    relations.indexOf(one.relation) - relations.indexOf(other.relation) ||
    Number(one.remark !== undefined) - Number(other.remark !== undefined) ||
    compareTexts(one.evidenceId, other.evidenceId) ||
    compareTexts(one.evidenceName, other.evidenceName) ||
    Number(one.byUser ?? false) - Number(other.byUser ?? false) ||
    compareTexts(one.skill.id, other.skill.id) ||
    compareTexts(one.skill.source, other.skill.source) ||
    compareTexts(one.skill.words, other.skill.words) ||
    compareTexts(one.remark ?? '', other.remark ?? '')
  );
}
