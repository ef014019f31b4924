import type { Evidence, MatchReport, MatchRow, Requirement } from '@/utils/model/match';
import type { Forward } from '@/utils/model/plan';

import { compareTexts } from './compare-texts';
import { idsOf } from './match';
import { relationOf } from './relation';
import { bondedOn, type Shelf, shelfOf } from './shelf';
import type { MatchSetting } from './support';

/** A credential and what it shows that none before it does. */
interface Showing {
  readonly evidence: Evidence;
  readonly rows: readonly MatchRow[];
}

/** The fewest verified credentials that show all that a report says is shown, the one that shows most first. */
export function putForward(
  { rows }: MatchReport,
  evidence: readonly Evidence[],
  setting: MatchSetting,
): readonly Forward[] {
  const verified = evidence.filter(({ status }) => status === 'verified');
  const asked = rows.flatMap(({ requirement }) => idsOf(requirement));
  const shelf = shelfOf(verified, asked, setting.vocabulary);
  const shown = new Map<Evidence, MatchRow[]>();
  for (const row of rows)
    for (const each of row.shown ? showing(row.requirement, shelf, setting) : [])
      shown.set(each, [...(shown.get(each) ?? []), row]);
  const forward: Forward[] = [];
  let open: readonly Showing[] = [...shown].map(([each, own]) => ({ evidence: each, rows: own }));
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
}

/** All that shows the very thing or a part of it, or does so by the user's own word. */
function showing(
  requirement: Requirement,
  shelf: Shelf,
  { vocabulary, edits = {} }: MatchSetting,
): ReadonlySet<Evidence> {
  const isOfThis = ({ requirementId }: { readonly requirementId: string }) =>
    requirementId === requirement.id;
  const setAside = new Set(edits.notThis?.filter(isOfThis).map(({ evidenceId }) => evidenceId));
  const accepted = new Set(edits.thisToo?.filter(isOfThis).map(({ evidenceId }) => evidenceId));
  const pieces = idsOf(requirement).flatMap((asked) =>
    [...bondedOn(shelf, asked, vocabulary)].flatMap((skillId) => {
      const relation = relationOf(asked, skillId, vocabulary);
      return relation === 'exact' || relation === 'narrower'
        ? (shelf.bySkill.get(skillId) ?? [])
        : [];
    }),
  );
  const all = [
    ...pieces.map(({ evidence }) => evidence),
    ...(accepted.size > 0 ? shelf.evidence.filter(({ id }) => accepted.has(id)) : []),
  ];
  return new Set(all.filter(({ id }) => !setAside.has(id)));
}

/** The heavier first, then the later, then whatever does not depend on the order they came in. */
const byWeight = (one: Showing, other: Showing): number =>
  weightOf(other) - weightOf(one) ||
  compareTexts(other.evidence.issuedOn ?? '', one.evidence.issuedOn ?? '') ||
  compareTexts(one.evidence.id, other.evidence.id);

const weightOf = ({ rows }: Showing): number => rows.reduce((sum, { weight }) => sum + weight, 0);
