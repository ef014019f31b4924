import { parseUrl } from '@/utils/lib/web-address';
import type { JobRow } from '@/utils/model/store';

/**
 * The first of the jobs at the host with the fewest under way, so that a host that may only be asked slowly
 * keeps no other waiting.
 */
export function nextJob(jobs: readonly JobRow[], busy: readonly string[]): JobRow | undefined {
  const underWay = (job: JobRow) => busy.filter((host) => host === hostOf(job)).length;
  return jobs.toSorted((one, other) => underWay(one) - underWay(other))[0];
}

export const hostOf = ({ link }: JobRow): string => parseUrl(link.href)?.host ?? '';
