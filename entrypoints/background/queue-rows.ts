import { type FindingRow, isOfBatch, type JobRow, type Store } from '@/utils/model/store';

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

/**
 * Takes findings out of line where those whom they are of want nothing asked any more. A job goes when nobody else
 * waits for it; what is under way comes to its end. Hands back the jobs that stay in line.
 */
export async function unqueue(
  store: Store,
  findings: readonly FindingRow[],
  isUnderWay: (id: string) => boolean,
): Promise<readonly JobRow[]> {
  return store.together(['jobs', 'findings', 'pages', 'batches'], async () => {
    const ids = [...new Set(findings.map(({ resultId }) => resultId))];
    const idle = ids.filter((id) => !isUnderWay(id));
    const waiting = (await store.findings.whereAny('resultId', idle)).filter(isWaiting);
    const unwanted = await idleOf(store, waiting);
    const dropped = waiting.filter(({ tabId }) => unwanted.has(tabId));
    await store.findings.putAll(
      dropped.map(({ until: _until, host: _host, ...row }) => ({ ...row, state: 'found' })),
    );
    const wanted = new Set(
      waiting.filter(({ tabId }) => !unwanted.has(tabId)).map(({ resultId }) => resultId),
    );
    const jobs = await store.jobs.some(idle);
    await store.jobs.remove(jobs.flatMap(({ id }) => (wanted.has(id) ? [] : [id])));
    return jobs.filter(({ id }) => wanted.has(id));
  });
}

const isWaiting = ({ state }: FindingRow): boolean => state !== 'found' && state !== 'done';

/** Batches that are not running, and applicants lists that nobody asked to be checked as pages. */
async function idleOf(store: Store, findings: readonly FindingRow[]): Promise<ReadonlySet<number>> {
  const running = new Set(
    (await store.batches.all()).flatMap(({ tabId, state }) => (state === 'running' ? [tabId] : [])),
  );
  const lists = new Set(
    (await store.pages.all()).flatMap(({ tabId, kind, asked }) =>
      kind === 'applicants' && !asked ? [tabId] : [],
    ),
  );
  const isIdle = (tabId: number) => (isOfBatch(tabId) ? !running.has(tabId) : lists.has(tabId));
  return new Set(findings.map(({ tabId }) => tabId).filter(isIdle));
}

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
