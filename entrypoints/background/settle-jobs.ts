import type { Problem } from '@/utils/lib/problem';
import type { JobRow } from '@/utils/model/job-row';
import { isRetryable } from '@/utils/model/problem-outcome';
import { isOfBatch, type ResultRow, type Store } from '@/utils/model/store';
import type { VerificationResult } from '@/utils/model/verification';

import { LONGEST_PAUSE_MS } from './job-line';
import { type Mark, marked } from './queue-rows';
import { scored, scoring } from './score-candidates';
import { unappraised } from './unappraised';

/** A job and what its check came to. */
export interface Checked {
  readonly job: JobRow;
  readonly result: VerificationResult;
}

interface Outcome {
  /** All that came to something: a result, or to be asked again. */
  readonly ids: readonly string[];
  /** In line again, for later. */
  readonly again: readonly JobRow[];
  /** Waiting for a host to be allowed. */
  readonly blocked: readonly JobRow[];
}

/** How a job goes on, and what its findings say; without a job it is done. */
interface Next {
  readonly job?: JobRow;
  readonly mark: Mark;
}

const OFFLINE_MS = 30_000;
const AGAIN_MS = 5_000;
const MOST_ASKS = 2;
/** A host that says nothing else so often is waited for no longer. */
const MOST_PAUSES = 5;

/**
 * Writes down what checks came to, all of it or nothing, and draws the rows of batches anew. Nothing is written for a
 * job that is gone: its tab was closed, or another worker has finished it.
 */
export async function settle(
  store: Store,
  checked: readonly Checked[],
  now: number,
): Promise<Outcome> {
  const hasBatches =
    checked.some(({ job }) => job.patient) || (await store.batches.ids()).length > 0;
  const scorer = hasBatches ? await scoring(new Date(now)) : undefined;
  return store.together([...scored, 'jobs'], async () => {
    // Of jobs there are no more than are under way, put off or left by a worker that died: all ids are one question.
    const [jobs, known] = await Promise.all([
      store.jobs.ids(),
      store.findings.whereAny(
        'resultId',
        checked.map(({ job }) => job.id),
      ),
    ]);
    const rows = new Set(jobs);
    const awaited = new Set(known.flatMap((row) => (row.state === 'done' ? [] : [row.resultId])));
    // A patient one may have begun without a row: it is there for as long as a finding waits for it.
    const isThere = ({ id, patient }: JobRow) => rows.has(id) || (patient && awaited.has(id));
    const settled = checked
      .filter(({ job }) => isThere(job))
      .map((one) => ({ ...one, next: nextOf(one, now) }));
    const found = settled.flatMap(({ job: { id }, result, next }) =>
      next.job ? [] : [{ ...result, id }],
    );
    const earlier = await lastingOf(store, found);
    const results = found.map((result) => earlier.get(result.id) ?? result);
    const open = settled.flatMap(({ next: { job } }) => (job ? [job] : []));
    const findings = marked(
      known,
      settled.map(({ job, next }) => [job.id, next.mark]),
    );
    const judged = findings.flatMap(({ appraisal, compared, resultId }) =>
      appraisal || compared ? [resultId] : [],
    );
    const before = new Map(
      (await store.results.some([...new Set(judged)])).map((row) => [row.id, row]),
    );
    const after = new Map(results.map((row) => [row.id, row]));
    const unscored = findings.map((row) => {
      const result = after.get(row.resultId);
      if (!result || earlier.has(row.resultId)) return row;
      return unappraised(row, { before: before.get(row.resultId), result });
    });
    const ofBatches = unscored.filter(({ tabId }) => isOfBatch(tabId));
    const people = [...new Set(ofBatches.map(({ candidateId }) => candidateId))];
    // Nothing here waits for what is written: it comes to its end while people are scored.
    await Promise.all([
      store.results.putAll(results),
      store.jobs.remove(results.flatMap(({ id }) => (rows.has(id) ? [id] : []))),
      store.jobs.putAll(open),
      store.findings.putAll(unscored.filter(({ tabId }) => !isOfBatch(tabId))),
      scorer && people.length > 0
        ? scorer.score(store, people, { findings: ofBatches, results })
        : // A batch that was made a moment ago is drawn when it is ready.
          store.findings.putAll(ofBatches),
    ]);
    return {
      ids: settled.map(({ job }) => job.id),
      again: open.filter(({ state }) => state === 'queued'),
      blocked: open.filter(({ state }) => state === 'needs-access'),
    };
  });
}

/** What was found before, where a check came to nothing that lasts: it shows its age by itself. */
async function lastingOf(
  { results }: Pick<Store, 'results'>,
  found: readonly ResultRow[],
): Promise<ReadonlyMap<string, ResultRow>> {
  const passing = found.filter(comesToNothing);
  if (passing.length === 0) return new Map();
  const known = await results.some(passing.map(({ id }) => id));
  return new Map(known.filter((row) => !comesToNothing(row)).map((row) => [row.id, row]));
}

const comesToNothing = ({ credential, problem }: VerificationResult): boolean =>
  credential === undefined && problem !== undefined && isRetryable(problem.code);

function nextOf({ job: { offline: _, ...job }, result }: Checked, now: number): Next {
  const missing = problemOf(result, 'needs-access');
  if (missing) {
    const host = missing.facts?.['host'] ?? '';
    return { job: { ...job, state: 'needs-access', host }, mark: { state: 'needs-access', host } };
  }
  const { until, pauses = '1' } = problemOf(result, 'rate-limited')?.facts ?? {};
  const mayAnswer = Number(pauses) < MOST_PAUSES;
  if (until && mayAnswer && Date.parse(until) - now <= LONGEST_PAUSE_MS) {
    const notBefore = Date.parse(until);
    return {
      job: { ...job, state: 'queued', tries: 0, notBefore },
      mark: { state: 'paused', until },
    };
  }
  return (job.patient && patiently({ job, result }, now)) || { mark: { state: 'done' } };
}

/** Without a network nothing is final, and a host that did not answer is asked once more. */
function patiently({ job, result }: Checked, now: number): Next | undefined {
  if (problemOf(result, 'offline'))
    return {
      job: { ...job, state: 'queued', tries: 0, notBefore: now + OFFLINE_MS, offline: true },
      mark: { state: 'offline' },
    };
  const silent = problemOf(result, 'unreachable') ?? problemOf(result, 'timed-out');
  const inVain = (job.inVain ?? 0) + 1;
  if (!silent || inVain >= MOST_ASKS) return undefined;
  return {
    job: { ...job, state: 'queued', tries: 0, notBefore: now + AGAIN_MS, inVain },
    mark: { state: 'waiting' },
  };
}

const problemOf = ({ checks }: VerificationResult, code: Problem['code']): Problem | undefined =>
  checks.find(({ problem }) => problem?.code === code)?.problem;
