import type { Evidence, MatchEdits } from '@/utils/model/match';

/**
 * The few of a large wallet on which the verified score hangs: for each skill at each level the latest that is verified,
 * and whatever the user has said a word on.
 */
export function leading(
  evidence: readonly Evidence[],
  edits: readonly MatchEdits[],
): readonly Evidence[] {
  const named = new Set(
    edits.flatMap(({ notThis = [], thisToo = [] }) =>
      [...notThis, ...thisToo].map(({ evidenceId }) => evidenceId),
    ),
  );
  const best = new Map<string, Evidence>();
  for (const each of evidence) {
    if (each.status !== 'verified') continue;
    if (named.has(each.id)) best.set(`evidence ${each.id}`, each);
    else
      for (const { id, level } of each.skills) {
        const key = `${level ?? ''} ${id}`;
        const known = best.get(key);
        if (!known || issued(each) > issued(known)) best.set(key, each);
      }
  }
  return [...new Set(best.values())];
}

/** What has no date counts as the oldest. */
const issued = ({ issuedOn }: Evidence): number => Date.parse(issuedOn ?? '') || 0;
