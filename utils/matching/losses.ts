import type { Loss, Support } from '@/utils/model/match';

/** Why a row does not bring its whole share: what it loses and what it brings make the share. */
export function lossesOf(share: number, support: Support | undefined): readonly Loss[] {
  if (!support) return [{ why: 'not-shown', points: share }];
  let left = share;
  return (['relation', 'level', 'age', 'status'] as const).flatMap((why) => {
    const points = left * (1 - support.factors[why]);
    left -= points;
    return points > 0 ? [{ why, points }] : [];
  });
}
