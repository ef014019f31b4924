import type { FindingRow } from '@/utils/model/finding-row';

/** Some checks have not come to an end, so what they add up to may still change. */
export const isRunning = (findings: readonly FindingRow[]): boolean =>
  findings.some(({ state }) => state === 'waiting' || state === 'checking');
