import type { MatchReport, MatchRow } from '@/utils/model/match';
import type { AskedSkill } from '@/utils/model/plan';

import { compareTexts } from './compare-texts';
import { answeredBy } from './fit-lines';

/** What postings ask for most, and in how many of them it is shown; nothing is shown by what is not verified. */
export function market(reports: readonly MatchReport[]): readonly AskedSkill[] {
  const asked = new Map<string, AskedSkill>();
  for (const { rows } of reports)
    for (const row of rows)
      asked.set(row.requirement.id, joined(asked.get(row.requirement.id), row));
  return [...asked.values()].toSorted(
    (one, other) =>
      other.postings - one.postings ||
      other.must - one.must ||
      other.preferred - one.preferred ||
      compareTexts(one.label, other.label) ||
      compareTexts(one.id, other.id),
  );
}

function joined(known: AskedSkill | undefined, row: MatchRow): AskedSkill {
  const { requirement, shown } = row;
  const { id, tier } = requirement;
  const { postings = 0, must = 0, preferred = 0 } = known ?? {};
  const by = least(known?.by, shown ? answeredBy(row) : undefined);
  return {
    id,
    // A choice may be written in another order elsewhere.
    label: least(known?.label, requirement.label) ?? id,
    postings: postings + 1,
    must: must + Number(tier === 'must'),
    preferred: preferred + Number(tier === 'preferred'),
    shown: (known?.shown ?? 0) + Number(shown),
    ...(by !== undefined && { by }),
  };
}

/** One of two that does not depend on which came first. */
function least(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return compareTexts(one, other) <= 0 ? one : other;
}
