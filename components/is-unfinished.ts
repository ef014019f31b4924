import type { FindingRow } from '@/utils/model/finding-row';

/** Some credentials have no verdict yet, whoever is waited for, so nothing can be said of the whole. */
export const isUnfinished = (findings: readonly FindingRow[]): boolean =>
  findings.some(({ state }) => state !== 'done');
