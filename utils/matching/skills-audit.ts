import type { Steps } from '@/utils/lib/in-slices';
import type { Evidence } from '@/utils/model/match';
import type { FieldAudit, ProvedSkill, UnprovedSkill } from '@/utils/model/plan';
import type { ShownSkill } from '@/utils/model/skill';
import { levelOf } from '@/utils/skills/stack';

import { compareTexts } from './compare-texts';

/** So many credentials are named beside a skill, and looked through in a step. */
const MOST_NAMED = 3;
const STEP = 64;

interface Shown {
  readonly skill: ShownSkill;
  readonly verified: Evidence[];
  hasExpired: boolean;
  level?: number;
}

/**
 * What credentials prove, field by field, the fullest first. A verified one proves what it names; what only others name,
 * expired or claimed, stands apart, and what is void names nothing.
 */
export function* skillsAudit(
  evidence: readonly Evidence[],
  fieldOf: (skillId: string) => string,
): Steps<readonly FieldAudit[]> {
  const shown = new Map<string, Shown>();
  for (const [at, each] of evidence.entries()) {
    if (each.status !== 'void') for (const skill of each.skills) take(skill, each);
    if (at % STEP === 0) yield;
  }
  const fields = new Map<string, { proved: ProvedSkill[]; unproved: UnprovedSkill[] }>();
  for (const each of shown.values()) {
    const field = fieldOf(each.skill.id);
    const known = fields.get(field) ?? { proved: [], unproved: [] };
    if (each.verified.length > 0) known.proved.push(proved(each));
    else known.unproved.push(unproved(each));
    fields.set(field, known);
  }
  return [...fields]
    .map(([field, each]) => ({
      field,
      proved: each.proved.toSorted(byHeight),
      unproved: each.unproved.toSorted(byLabel),
    }))
    .toSorted(
      (one, other) =>
        other.proved.length - one.proved.length ||
        other.unproved.length - one.unproved.length ||
        compareTexts(one.field, other.field),
    );

  function take(skill: ShownSkill, each: Evidence): void {
    const known = shown.get(skill.id) ?? { skill, verified: [], hasExpired: false };
    shown.set(skill.id, known);
    known.hasExpired ||= each.status === 'expired';
    if (each.status !== 'verified') return;
    known.verified.push(each);
    if (skill.level !== undefined) known.level = Math.max(known.level ?? 0, skill.level);
  }
}

function proved({ skill: { id, label }, verified, level }: Shown): ProvedSkill {
  const rungs = verified.flatMap(({ name }) => levelOf(name) ?? []);
  const latest = [...new Set(verified.toSorted(byDate).map(({ name }) => name))];
  return {
    id,
    label,
    ...(level !== undefined && { level }),
    ...(rungs.length > 0 && { rung: rungs.reduce((one, other) => Math.max(one, other)) }),
    by: latest.slice(0, MOST_NAMED),
    count: verified.length,
  };
}

const unproved = ({ skill: { id, label }, hasExpired }: Shown): UnprovedSkill => ({
  id,
  label,
  why: hasExpired ? 'expired' : 'claimed',
});

/** The latest first. */
const byDate = (one: Evidence, other: Evidence): number =>
  compareTexts(other.issuedOn ?? '', one.issuedOn ?? '') ||
  compareTexts(one.name, other.name) ||
  compareTexts(one.id, other.id);

const byHeight = (one: ProvedSkill, other: ProvedSkill): number =>
  (other.level ?? 0) - (one.level ?? 0) ||
  (other.rung ?? 0) - (one.rung ?? 0) ||
  byLabel(one, other);

type Labelled = Pick<UnprovedSkill, 'id' | 'label'>;

const byLabel = (one: Labelled, other: Labelled): number =>
  compareTexts(one.label, other.label) || compareTexts(one.id, other.id);
