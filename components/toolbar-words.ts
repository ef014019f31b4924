import type { FindingRow } from '@/utils/model/finding-row';
import type { Level } from '@/utils/model/level';
import { sealShapes } from '@/utils/model/seal';
import type { PageRow } from '@/utils/model/store';

import { say, sayNumber, sayTime } from './words';

/** The icon's title: state and counts in words. */
export function toolbarTitle(
  page: Pick<PageRow, 'host' | 'asked'> | undefined,
  findings: readonly FindingRow[],
  now: { readonly level?: Level | undefined; readonly until?: string | undefined },
): string {
  const { level, until } = now;
  if (until !== undefined) return say('title_paused', sayTime(until));
  if (page && level === 'off') return say('title_off', page.host);
  if (!page || findings.length === 0) return say('title_idle');

  const done = findings.filter(({ state }) => state === 'done');
  const open = findings.filter(({ state }) => state === 'waiting' || state === 'checking');
  if (done.length === 0 && open.length === 0)
    return page.asked
      ? say('title_checking', sayNumber(0), sayNumber(findings.length))
      : say('title_found', sayNumber(findings.length));
  if (open.length > 0)
    return say('title_checking', sayNumber(done.length), sayNumber(findings.length));
  return say('title_counts', ...countsOf(findings).map(sayNumber));
}

/** How many findings bear each shape, in the order of the shapes; what is not checked is not known. */
export function countsOf(findings: readonly FindingRow[]): number[] {
  const shapeOf = ({ state, appraisal }: FindingRow) =>
    (state === 'done' && appraisal?.seal.shape) || 'neutral';
  return sealShapes.map((shape) => findings.filter((finding) => shapeOf(finding) === shape).length);
}
