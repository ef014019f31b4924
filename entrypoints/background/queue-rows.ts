import { type Batch, isDone } from '@/utils/model/batch';
import type { FindingRow } from '@/utils/model/finding-row';
import type { JobRow } from '@/utils/model/job-row';
import { isOfBatch, type Store } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';

/**
 * Puts what findings wait for in line by then; what is under way is left to its end, and so is what has come further since
 * they were read, or is gone. Hands back what now waits.
 */
export async function enqueue(
  store: Store,
  findings: readonly FindingRow[],
): Promise<readonly JobRow[]> {
  return store.together(['jobs', 'findings'], async () => {
    const rows = await store.findings.some(findings.map(({ id }) => id));
    const states = new Map(rows.map(({ id, state }) => [id, state]));
    const jobs = jobsOf(findings.filter(({ id, state }) => states.get(id) === state));
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

/** One job for each credential. */
const jobsOf = (findings: readonly FindingRow[], patient = false): readonly JobRow[] => [
  ...new Map(findings.map((row) => [row.resultId, jobOf(row, patient)])).values(),
];

const jobOf = ({ resultId: id, link }: FindingRow, patient: boolean): JobRow => ({
  id,
  link,
  state: 'queued',
  tries: 0,
  notBefore: 0,
  ...(patient && { patient }),
});

/**
 * What a running batch has not done is its queue: a row of its own a job has only while it is under way or put off.
 * Of a finding that is done nothing is asked again.
 */
export const patientJobs = (findings: readonly FindingRow[]): readonly JobRow[] =>
  jobsOf(
    findings.filter(({ state }) => state === 'found'),
    true,
  );

/** The findings of a batch, where any is not done; a batch of which nothing is left is read once and not again. */
export async function leftOf(store: Store, batch: Batch): Promise<readonly FindingRow[]> {
  const { id, tabId } = batch;
  if (isDone(batch)) return [];
  return store.together(['findings', 'batches'], async () => {
    const findings = await store.findings.where('tabId', tabId);
    if (findings.every(({ state }) => state === 'done'))
      await store.batches.change(id, (row) => ({ ...row, doneAt: row.stamp }));
    return findings;
  });
}

/**
 * Takes findings out of line, and others of the same credentials where nobody wants them asked any more. A job goes
 * when nobody else waits for it; what is under way comes to its end. Hands back the jobs that stay in line.
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
    const given = new Set(findings.map(({ id }) => id));
    const isDropped = ({ id, tabId }: FindingRow) => given.has(id) || unwanted.has(tabId);
    const dropped = waiting.filter(isDropped);
    await store.findings.putAll(
      dropped.map(({ until: _until, host: _host, ...row }) => undrawn({ ...row, state: 'found' })),
    );
    const left = waiting.filter((row) => !isDropped(row));
    const wanted = new Map(patientJobs(left).map((job) => [job.id, job]));
    const jobs = await store.jobs.some(idle);
    const isWanted = ({ id }: JobRow) => left.some(({ resultId }) => resultId === id);
    await store.jobs.remove(jobs.flatMap((job) => (isWanted(job) ? [] : [job.id])));
    for (const job of jobs.filter(isWanted)) wanted.set(job.id, job);
    return [...wanted.values()];
  });
}

/** Which of some credentials nobody waits for but these findings. */
export async function waitedForAlone(
  store: Store,
  findings: readonly FindingRow[],
  ids: readonly string[],
): Promise<readonly string[]> {
  return store.together(['findings', 'pages', 'batches'], async () => {
    const waiting = (await store.findings.whereAny('resultId', ids)).filter(isWaiting);
    const idle = await idleOf(store, waiting);
    const given = new Set(findings.map(({ id }) => id));
    const others = waiting.filter(({ id, tabId }) => !given.has(id) && !idle.has(tabId));
    const wanted = new Set(others.map(({ resultId }) => resultId));
    return ids.filter((id) => !wanted.has(id));
  });
}

/** What was to end and is wanted by somebody since: its row is in line again, or what a running batch has not done. */
export async function wantedAgain(store: Store, job: JobRow): Promise<readonly JobRow[]> {
  const rows = await requeued(store, [job], (row) => row);
  if (rows.length > 0) return rows;
  return store.together(['findings', 'pages', 'batches'], async () => {
    const waiting = (await store.findings.where('resultId', job.id)).filter(isWaiting);
    const idle = await idleOf(store, waiting);
    return patientJobs(waiting.filter(({ tabId }) => !idle.has(tabId)));
  });
}

/** In a batch whatever is not done waits, if it runs. */
const isWaiting = ({ state, tabId }: FindingRow): boolean =>
  state !== 'done' && (state !== 'found' || isOfBatch(tabId));

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

type Marks = readonly (readonly [resultId: string, Mark])[];

/** Those of some findings that wait for one of these results, as each says how far its check is. */
export function marked(findings: readonly FindingRow[], marks: Marks): readonly FindingRow[] {
  const byResult = new Map(marks);
  return findings.flatMap(({ until: _until, host: _host, ...row }) => {
    const mark = byResult.get(row.resultId);
    if (!mark) return [];
    const { state, until, host } = mark;
    return [undrawn({ ...row, state, ...(until && { until }), ...(host && { host }) })];
  });
}

export async function markAll(store: Store, marks: Marks): Promise<void> {
  const ids = marks.map(([id]) => id);
  await store.findings.putAll(marked(await store.findings.whereAny('resultId', ids), marks));
}

/** In line again, and said to wait. */
export async function requeued(
  store: Store,
  jobs: readonly JobRow[],
  change: (row: JobRow) => JobRow,
): Promise<readonly JobRow[]> {
  if (jobs.length === 0) return [];
  return store.together(['jobs', 'findings'], async () => {
    const ids = jobs.map(({ id }) => id);
    const rows = await store.jobs.changeAll(ids, (row) => ({
      ...change(row),
      state: 'queued',
      notBefore: 0,
    }));
    await markAll(
      store,
      rows.map(({ id }) => [id, { state: 'waiting' }]),
    );
    return rows;
  });
}
