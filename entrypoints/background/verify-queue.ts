import { browser } from 'wxt/browser';

import { access } from '@/utils/browser/permissions';
import { verifyKept } from '@/utils/credentials/verify-kept';
import { verifyLink } from '@/utils/credentials/verify-link';
import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';
import { isFile } from '@/utils/model/page';
import type { FindingRow, JobRow, Store } from '@/utils/model/store';
import type { VerificationResult } from '@/utils/model/verification';

import { hostOf, nextJob } from './next-job';
import { enqueue, mark } from './queue-rows';
import type { Surroundings } from './surroundings';

const AT_ONCE = 4;
const MOST_TRIES = 10;
/** A host that wants to be left alone for longer is not waited for. */
const LONGEST_PAUSE_MS = 15 * 60_000;
const ALARM = 'resume-queue';

export interface VerifyQueue {
  readonly add: (store: Store, findings: readonly FindingRow[]) => Promise<void>;
  /** What has not begun by now is left as it was found. */
  readonly stop: (store: Store, findings: readonly FindingRow[]) => Promise<void>;
  /** Takes up whatever is due: at start, at an alarm, after new work or new access. */
  readonly resume: () => void;
  /** Jobs whose host may be asked by now are due again. */
  readonly allow: () => Promise<void>;
}

/** Verifies what findings wait for. All of its state is in the store, so that the worker may die at any moment. */
export function verifyQueue(
  around: Surroundings,
  changed: (store: Store, resultId: string) => Promise<void>,
): VerifyQueue {
  const { lasting, passing, clock } = around;
  /** What is under way here, and at which host. The same link may wait in both stores, each for its own windows. */
  const running = new Map<string, string>();
  const keyOf = (store: Store, id: string) => `${store === passing ? 'private' : 'ordinary'} ${id}`;
  let looking = false;
  let wanted = false;

  async function add(store: Store, findings: readonly FindingRow[]): Promise<void> {
    await Promise.all(
      findings.map(async ({ resultId, link }) => {
        if (await enqueue(store, resultId, link)) await mark(store, resultId, { state: 'waiting' });
      }),
    );
    resume();
  }

  async function stop(store: Store, findings: readonly FindingRow[]): Promise<void> {
    for (const { resultId } of findings) {
      const job = await store.jobs.get(resultId);
      if (job?.state !== 'queued' || running.has(keyOf(store, resultId))) continue;
      await store.jobs.remove([resultId]);
      await mark(store, resultId, { state: 'found' });
    }
  }

  function resume(): void {
    wanted = true;
    if (!looking) void lookWhileWanted();
  }

  async function lookWhileWanted(): Promise<void> {
    looking = true;
    try {
      while (wanted) {
        wanted = false;
        await takeUp();
      }
    } finally {
      looking = false;
    }
  }

  async function takeUp(): Promise<void> {
    for (const store of [lasting, passing]) {
      const isFree = ({ id }: JobRow) => !running.has(keyOf(store, id));
      const due = (await store.jobs.all()).filter((job) => isDue(job) && isFree(job));
      while (running.size < AT_ONCE) {
        const job = nextJob(due.filter(isFree), [...running.values()]);
        if (!job) break;
        const key = keyOf(store, job.id);
        running.set(key, hostOf(job));
        void work(store, job).finally(() => {
          running.delete(key);
          resume();
        });
      }
    }
    await setAlarm();
  }

  /** There is one worker at a time: what another one left running is nobody's. */
  const isDue = ({ state, notBefore }: JobRow): boolean =>
    state === 'running' || (state === 'queued' && notBefore <= clock.now());

  async function work(store: Store, { id }: JobRow): Promise<void> {
    const job = await store.jobs.change(id, (row) => ({
      ...row,
      state: 'running',
      tries: row.tries + 1,
    }));
    if (!job) return;
    const broken = job.tries > MOST_TRIES;
    // The issuer is asked while everybody is told that it is.
    const [result] = await Promise.all([
      broken ? brokenOff(job) : verified(store, job),
      broken ? undefined : tellChecking(store, id),
    ]);
    await settle(store, job, result);
    await told(store, id);
  }

  /** Waits until a change is told. A bug in the telling is left to the browser to list, and holds no check up. */
  function told(store: Store, resultId: string): Promise<void> {
    return new Promise((resolve) => {
      void changed(store, resultId).finally(resolve);
    });
  }

  const brokenOff = (job: JobRow): VerificationResult =>
    gaveUp(job, 'the check was broken off too often', new Date(clock.now()));

  const verified = (store: Store, job: JobRow): Promise<VerificationResult> =>
    verifiedBy(store, job).catch((cause) => gaveUp(job, String(cause), new Date(clock.now())));

  async function verifiedBy(store: Store, { id, link }: JobRow): Promise<VerificationResult> {
    const environment = around.environmentFor(store);
    if (!isFile(link)) return verifyLink(link, environment);
    const file = await store.files.get(id);
    if (file) return verifyKept(link, file.body, environment);
    // Of what could not be opened there is no more than what was said of it.
    const before = await store.results.get(id);
    if (!before) throw new Error('the file is gone');
    return before;
  }

  async function tellChecking(store: Store, id: string): Promise<void> {
    await mark(store, id, { state: 'checking' });
    await told(store, id);
  }

  /** Nothing is written for a job that is gone: its tab was closed, or another worker has finished it. */
  async function settle(store: Store, { id }: JobRow, result: VerificationResult): Promise<void> {
    const missing = problemOf(result, 'needs-access');
    if (missing) {
      const host = missing.facts?.['host'] ?? '';
      const state = 'needs-access';
      const job = await store.jobs.change(id, (row) => ({ ...row, state, host }));
      if (!job) return;
      await mark(store, id, { state, host });
      // The user may have allowed it while the check was on its way to say so. It counts as a try, so that it ends.
      if (!host || !(await access.has(host))) return;
      await store.jobs.change(id, (row) => ({ ...row, state: 'queued', notBefore: 0 }));
      return mark(store, id, { state: 'waiting' });
    }
    const until = problemOf(result, 'rate-limited')?.facts?.['until'];
    if (until && Date.parse(until) - clock.now() <= LONGEST_PAUSE_MS) {
      const paused = { state: 'queued', tries: 0, notBefore: Date.parse(until) } as const;
      const job = await store.jobs.change(id, (row) => ({ ...row, ...paused }));
      return job && mark(store, id, { state: 'paused', until });
    }
    if (!(await store.jobs.get(id))) return;
    await store.results.put({ ...result, id });
    await mark(store, id, { state: 'done' });
    await store.jobs.remove([id]);
  }

  async function allow(): Promise<void> {
    for (const store of [lasting, passing]) {
      const waiting = await store.jobs.where('state', 'needs-access');
      for (const job of waiting) {
        if (!job.host || !(await access.has(job.host))) continue;
        await store.jobs.put({ ...job, state: 'queued', tries: 0, notBefore: 0 });
        await mark(store, job.id, { state: 'waiting' });
        await told(store, job.id);
      }
    }
    resume();
  }

  /** Wakes the worker while anything is queued, paused or was left running by a worker that died. */
  async function setAlarm(): Promise<void> {
    const jobs = [...(await lasting.jobs.all()), ...(await passing.jobs.all())];
    const open = jobs.some(({ state }) => state !== 'needs-access');
    if (open) await browser.alarms.create(ALARM, { periodInMinutes: 0.5 });
    else await browser.alarms.clear(ALARM);
  }

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) resume();
  });
  return { add, stop, resume, allow };
}

const problemOf = ({ checks }: VerificationResult, code: Problem['code']): Problem | undefined =>
  checks.find(({ problem }) => problem?.code === code)?.problem;

/** The wall of the queue: a bug in one check ends that check, and is said. */
function gaveUp({ link }: JobRow, detail: string, now: Date): VerificationResult {
  const { problem } = fail('internal', detail);
  return {
    href: link.href,
    provider: link.provider,
    verifiedAt: now.toISOString(),
    assurance: 'link-shape-only',
    status: 'unknown',
    checks: [{ id: 'well-formed', outcome: 'unknown', problem }],
    proofs: [],
    problem,
    asked: [],
  };
}
