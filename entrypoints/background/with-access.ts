import { access } from '@/utils/browser/permissions';
import type { JobRow } from '@/utils/model/job-row';

/** Of the jobs that wait for a host to be allowed those whose host is. */
export async function withAccess(jobs: readonly JobRow[]): Promise<readonly JobRow[]> {
  const open = await Promise.all(
    jobs.map(async ({ host }) => host !== undefined && host !== '' && access.has(host)),
  );
  return jobs.filter((_, at) => open[at]);
}
