import type { MatchReport, MatchRow } from '@/utils/model/match';
import type { FitLine, FitLines, FitStanding } from '@/utils/model/plan';

/** A match as it stands beside others: what is asked for, and whether it is shown. */
export const fitLines = ({
  shown,
  total,
  band,
  rows,
}: Pick<MatchReport, 'shown' | 'total' | 'band' | 'rows'>): FitLines => ({
  shown,
  total,
  band,
  lines: rows.map(lineOf),
});

function lineOf(row: MatchRow): FitLine {
  const { id, label, tier } = row.requirement;
  const by = answeredBy(row);
  return { id, label, tier, standing: standingOf(row), ...(by !== undefined && { by }) };
}

/** The credential that answers it best; what is shown is shown by a verified one. */
export function answeredBy({ shown, support }: MatchRow): string | undefined {
  return shown && support?.status !== 'verified' ? undefined : support?.evidenceName;
}

function standingOf({ shown, strength, support }: MatchRow): FitStanding {
  if (shown) return 'shown';
  if (support?.status === 'expired') return 'expired';
  return strength > 0 ? 'partly' : 'missing';
}
