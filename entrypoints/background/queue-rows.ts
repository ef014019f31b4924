import type { FindingRow, JobRow, Store } from '@/utils/model/store';

/** Puts what findings wait for in line by then; what is under way is left to its end. Hands back what now waits. */
export async function enqueue(
  store: Store,
  findings: readonly FindingRow[],
  patient: boolean,
): Promise<readonly JobRow[]> {
  const jobs = [...new Map(findings.map((row) => [row.resultId, jobOf(row, patient)])).values()];
  return store.together(['jobs', 'findings'], async () => {
    const known = await store.jobs.some(jobs.map(({ id }) => id));
    const running = new Set(known.flatMap(({ id, state }) => (state === 'running' ? [id] : [])));
    const waiting = jobs.filter(({ id }) => !running.has(id));
    await store.jobs.putAll(waiting);
    await markAll(
      store,
      waiting.map(({ id }) => [id, { state: 'waiting' }]),
    );
    return waiting;
  });
}

const jobOf = ({ resultId: id, link }: FindingRow, patient: boolean): JobRow => ({
  id,
  link,
  state: 'queued',
  tries: 0,
  notBefore: 0,
  ...(patient && { patient }),
});

/** How far a check is, as its findings say it. */
export type Mark = Pick<FindingRow, 'state' | 'until' | 'host'>;

/** Says of every finding that waits for one of these results how far its check is. */
export async function markAll(
  store: Store,
  marks: readonly (readonly [resultId: string, Mark])[],
): Promise<void> {
  const byResult = new Map(marks);
  const findings = await store.findings.whereAny('resultId', [...byResult.keys()]);
  await store.findings.putAll(
    findings.map(({ until: _until, host: _host, ...row }) => {
      const mark: Mark = byResult.get(row.resultId) ?? row;
      const { state, until, host } = mark;
      return { ...row, state, ...(until && { until }), ...(host && { host }) };
    }),
  );
}
