import type { BadgeLink } from '@/utils/model/page';
import type { FindingRow, JobRow, Store } from '@/utils/model/store';

/** Whether the job waits for its turn by then; one that is under way is left to its end. */
export async function enqueue(store: Store, id: string, link: BadgeLink): Promise<boolean> {
  const job: JobRow = { id, link, state: 'queued', tries: 0, notBefore: 0 };
  const known = await store.jobs.change(id, (row) => (row.state === 'running' ? row : job));
  if (!known) await store.jobs.put(job);
  return known?.state !== 'running';
}

/** Says of every finding that waits for a result how far its check is. */
export async function mark(
  store: Store,
  resultId: string,
  { state, until, host }: Pick<FindingRow, 'state' | 'until' | 'host'>,
): Promise<void> {
  for (const { id } of await store.findings.where('resultId', resultId))
    await store.findings.change(id, ({ until: _until, host: _host, ...row }) => ({
      ...row,
      state,
      ...(until && { until }),
      ...(host && { host }),
    }));
}
