import type { Steps } from '@/utils/lib/in-slices';
import type { Evidence, MatchReport, MatchRow } from '@/utils/model/match';
import type { Forward } from '@/utils/model/plan';

import { compareTexts } from './compare-texts';
import { idsOf } from './match';
import { relationOf } from './relation';
import { type MatchSetting, reaches } from './support';

/** So many credentials are looked through in a step. */
const STEP = 128;

/** A credential and what it shows that none before it does. */
interface Showing {
  readonly evidence: Evidence;
  readonly rows: readonly MatchRow[];
}

/**
 * The fewest verified credentials that show all that a report says is shown, the one that shows most first. `bonded` are
 * the skills that may answer anything.
 */
export function* putForward(
  { rows }: MatchReport,
  { evidence, bonded }: { evidence: readonly Evidence[]; bonded: ReadonlySet<string> },
  { vocabulary, edits = {} }: MatchSetting,
): Steps<readonly Forward[]> {
  const shown = rows.filter((row) => row.shown);
  const rowsBySkill = new Map(
    [...bonded].map((id) => [id, shown.filter((row) => answers(id, row))]),
  );
  yield;
  // Of those that show the same the latest; of a large wallet few are left.
  const bySet = new Map<string, Showing>();
  for (const [at, each] of evidence.entries()) {
    const own = each.status === 'verified' ? shownBy(each) : [];
    const one = { evidence: each, rows: own };
    const key = own.map(({ requirement }) => requirement.id).join('\n');
    const known = bySet.get(key);
    if (own.length > 0 && (!known || byWeight(one, known) < 0)) bySet.set(key, one);
    if (at % STEP === 0) yield;
  }
  const forward: Forward[] = [];
  let open: readonly Showing[] = [...bySet.values()];
  while (open.length > 0) {
    const best = open.reduce((one, other) => (byWeight(one, other) <= 0 ? one : other));
    const { id, name } = best.evidence;
    forward.push({ id, name, shows: best.rows.map(({ requirement }) => requirement.label) });
    const told = new Set(best.rows);
    open = open
      .map((one) => ({ ...one, rows: one.rows.filter((row) => !told.has(row)) }))
      .filter((one) => one.rows.length > 0);
  }
  return forward;

  /** The very thing or a part of it. */
  function answers(skillId: string, { requirement }: MatchRow): boolean {
    return idsOf(requirement).some((asked) => {
      const relation = relationOf(asked, skillId, vocabulary);
      return relation === 'exact' || relation === 'narrower';
    });
  }

  /** In the order of the report, by its skills and by the user's own word. */
  function shownBy({ id, skills }: Evidence): readonly MatchRow[] {
    const own = new Set(
      skills.flatMap((skill) =>
        (rowsBySkill.get(skill.id) ?? []).filter((row) => reaches(row.requirement, skill)),
      ),
    );
    if (!edits.notThis?.length && !edits.thisToo?.length)
      return own.size < 2 ? [...own] : shown.filter((row) => own.has(row));
    return shown.filter((row) => {
      const isThis = (pair: { readonly requirementId: string; readonly evidenceId: string }) =>
        pair.requirementId === row.requirement.id && pair.evidenceId === id;
      if (edits.notThis?.some(isThis)) return false;
      return own.has(row) || edits.thisToo?.some(isThis) === true;
    });
  }
}

/** The heavier first, then the later, then whatever does not depend on the order they came in. */
const byWeight = (one: Showing, other: Showing): number =>
  weightOf(other) - weightOf(one) ||
  compareTexts(other.evidence.issuedOn ?? '', one.evidence.issuedOn ?? '') ||
  compareTexts(one.evidence.id, other.evidence.id);

const weightOf = ({ rows }: Showing): number => rows.reduce((sum, { weight }) => sum + weight, 0);
