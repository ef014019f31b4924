import type { JobRow, Store } from '@/utils/model/store';

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

/** What is written down as begun, and how often, for another worker to find. */
export const begunOf = ({ offline: _, ...job }: JobRow): JobRow => ({
  ...job,
  state: 'running',
  tries: job.tries + 1,
  notBefore: 0,
});
