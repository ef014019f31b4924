import type { JobRow } from '@/utils/model/job-row';
import type { Store } from '@/utils/model/store';

import { markAll } from './queue-rows';

/** Writes down that jobs have begun. Those that are still there: a job goes when nobody waits for it any more. */
export const begin = (store: Store, taken: readonly JobRow[]): Promise<readonly JobRow[]> =>
  store.together(['jobs', 'findings'], async () => {
    const ids = taken.map(({ id }) => id);
    const jobs = await store.jobs.changeAll(ids, begunOf);
    await markAll(
      store,
      jobs.map(({ id }) => [id, { state: 'checking' }]),
    );
    return jobs;
  });

/** All of a worker's checks that have begun without a row stand in one, so that many are one step. */
const LEASE = 'patient';

export const writeLease = (store: Store, begun: ReadonlyMap<string, number>): Promise<void> =>
  store.leases.put({ id: LEASE, tries: Object.fromEntries(begun) });

export const endLease = (store: Store): Promise<void> => store.leases.remove([LEASE]);

/** Gives rows of their own to jobs that a worker had begun without one before it died. */
export const withRows = (store: Store, jobs: readonly JobRow[]): Promise<readonly JobRow[]> =>
  store.together(['jobs', 'leases'], async () => {
    const begun = new Map(Object.entries((await store.leases.get(LEASE))?.tries ?? {}));
    if (begun.size === 0) return jobs;
    const known = jobs.map((job): JobRow => {
      const tries = begun.get(job.id);
      return tries === undefined || job.state === 'running'
        ? job
        : { ...job, state: 'running', tries };
    });
    await store.jobs.putAll(known.filter((job, at) => job !== jobs[at]));
    await endLease(store);
    return known;
  });

/** What is written down as begun, and how often, for another worker to find. */
export const begunOf = ({ offline: _, ...job }: JobRow): JobRow => ({
  ...job,
  state: 'running',
  tries: job.tries + 1,
  notBefore: 0,
});
