import type { Steps } from '@/utils/lib/in-slices';
import type { Evidence } from '@/utils/model/match';
import type { FieldAudit, ProvedSkill, UnprovedSkill } from '@/utils/model/plan';
import type { ShownSkill } from '@/utils/model/skill';
import { levelOf } from '@/utils/skills/stack';

import { compareTexts } from './compare-texts';

/** So many credentials are named beside a skill. */
const MOST_NAMED = 3;
/** Nobody reads through more skills of one field. */
const MOST_OF_FIELD = 60;
/** So many are looked through in a step. */
const STEP = 64;

interface Shown {
  readonly skill: ShownSkill;
  count: number;
  /** The verified ones that were issued last, one of each name. */
  latest: readonly Evidence[];
  hasExpired: boolean;
  level?: number;
  rung?: number;
}

interface Field {
  readonly proved: ProvedSkill[];
  readonly unproved: UnprovedSkill[];
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
    const rung = each.status === 'verified' ? levelOf(each.name) : undefined;
    if (each.status !== 'void') for (const skill of each.skills) take(skill, each, rung);
    if (at % STEP === 0) yield;
  }
  const fields = new Map<string, Field>();
  let count = 0;
  for (const each of shown.values()) {
    const field = fieldOf(each.skill.id);
    const known = fields.get(field) ?? { proved: [], unproved: [] };
    if (each.count > 0) known.proved.push(proved(each));
    else known.unproved.push(unproved(each));
    fields.set(field, known);
    count += 1;
    if (count % STEP === 0) yield;
  }
  const audits: FieldAudit[] = [];
  for (const [field, each] of fields) {
    audits.push({
      field,
      proved: each.proved.toSorted(byHeight).slice(0, MOST_OF_FIELD),
      provedCount: each.proved.length,
      unproved: each.unproved.toSorted(byLabel).slice(0, MOST_OF_FIELD),
      unprovedCount: each.unproved.length,
    });
    yield;
  }
  return audits.toSorted(
    (one, other) =>
      other.provedCount - one.provedCount ||
      other.unprovedCount - one.unprovedCount ||
      compareTexts(one.field, other.field),
  );

  function take(skill: ShownSkill, each: Evidence, rung: number | undefined): void {
    const known = shown.get(skill.id) ?? { skill, count: 0, latest: [], hasExpired: false };
    shown.set(skill.id, known);
    known.hasExpired ||= each.status === 'expired';
    if (each.status !== 'verified') return;
    known.count += 1;
    known.latest = withLatest(known.latest, each);
    if (skill.level !== undefined) known.level = Math.max(known.level ?? 0, skill.level);
    if (rung !== undefined) known.rung = Math.max(known.rung ?? 0, rung);
  }
}

function withLatest(known: readonly Evidence[], each: Evidence): readonly Evidence[] {
  const last = known[MOST_NAMED - 1];
  if (last && byDate(last, each) <= 0) return known;
  const same = known.find(({ name }) => name === each.name);
  if (same && byDate(same, each) <= 0) return known;
  return [...known.filter((one) => one !== same), each].toSorted(byDate).slice(0, MOST_NAMED);
}

const proved = ({ skill: { id, label }, level, rung, latest, count }: Shown): ProvedSkill => ({
  id,
  label,
  ...(level !== undefined && { level }),
  ...(rung !== undefined && { rung }),
  by: latest.map(({ name }) => name),
  count,
});

const unproved = ({ skill: { id, label }, hasExpired }: Shown): UnprovedSkill => ({
  id,
  label,
  why: hasExpired ? 'expired' : 'claimed',
});

/** The latest first. */
const byDate = (one: Evidence, other: Evidence): number =>
  compareTexts(other.issuedOn ?? '', one.issuedOn ?? '') || compareTexts(one.name, other.name);

const byHeight = (one: ProvedSkill, other: ProvedSkill): number =>
  (other.level ?? 0) - (one.level ?? 0) ||
  (other.rung ?? 0) - (one.rung ?? 0) ||
  byLabel(one, other);

type Labelled = Pick<UnprovedSkill, 'id' | 'label'>;

const byLabel = (one: Labelled, other: Labelled): number =>
  compareTexts(one.label, other.label) || compareTexts(one.id, other.id);
