import type { SkillKind } from '@/utils/model/skill';
import { halfLifeMonths, leastAgeFactor } from './weights';

const MONTH_MS = (365.25 / 12) * 86_400_000;

/**
 * What the time since the issue leaves of a skill. A date that is not stated counts as the oldest, so that
 * leaving it out is never better than stating it; a certification does not age.
 */
export function ageFactor(kind: SkillKind, issuedOn: string | undefined, now: Date): number {
  const halfLife = halfLifeMonths[kind];
  if (halfLife === Number.POSITIVE_INFINITY) return 1;
  const issuedAt = issuedOn === undefined ? Number.NaN : Date.parse(issuedOn);
  if (Number.isNaN(issuedAt)) return leastAgeFactor;
  const months = Math.max(0, (now.getTime() - issuedAt) / MONTH_MS);
  return Math.max(leastAgeFactor, 0.5 ** (months / halfLife));
}
