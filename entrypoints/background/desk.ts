import type { JobRow } from '@/utils/model/job-row';
import type { Store } from '@/utils/model/store';

import { begunOf, endLease, withRows, writeLease } from './begun-jobs';
import { type JobLine, jobLine } from './job-line';
import { leftOf, patientJobs } from './queue-rows';

/** No more patient checks than these are written down as begun before they have. */
const LEASE = 256;
/** With fewer of them left the next are written down, while these go on. */
const ENOUGH = 160;

/** The work of one store: what the database holds of it, read once while this worker lives. */
export interface Desk {
  readonly store: Store;
  /** What another worker left running, or was begun with: it is begun alone, for it may be what that worker died of. */
  readonly left: JobLine;
  /** What somebody who looks at a page waits for. */
  readonly prompt: JobLine;
  /** What has time. */
  readonly patient: JobLine;
  /** Of the patient ones those that are written down as begun, so that each needs no step of its own. */
  readonly leased: JobLine;
  /** Writes down that more of the patient ones have begun, unless there are enough or it is at it already. */
  readonly lease: (now: number) => Promise<void> | undefined;
  /** These have come to something, or are in line anew. */
  readonly settled: (ids: readonly string[]) => void;
  /** All is done: nothing is left written down as begun. */
  readonly rest: () => Promise<void>;
  readonly load: () => Promise<void>;
  readonly put: (jobs: readonly JobRow[]) => void;
  readonly has: (id: string) => boolean;
  readonly remove: (ids: readonly string[]) => void;
  readonly wake: () => void;
  readonly nextAfter: (now: number) => number;
  readonly isEmpty: () => boolean;
}

export function deskOf(store: Store): Desk {
  const [left, prompt, patient, leased] = [jobLine(), jobLine(), jobLine(), jobLine()];
  /** What is being written down as begun: it stays in line, so that whoever stops it meanwhile finds it. */
  const leasing = jobLine();
  const lines = [left, prompt, patient, leasing, leased];
  /** What is leased or under way without a row, and how often it was begun. */
  const begun = new Map<string, number>();
  let loading: Promise<void> | undefined;

  const has = (id: string): boolean => lines.some((line) => line.has(id));

  const put = (jobs: readonly JobRow[]): void => {
    const wanted = jobs.filter((job) => !job.patient);
    // What somebody waits for by then has time no more, and is asked for once.
    for (const line of [patient, leasing, leased]) line.remove(wanted.map(({ id }) => id));
    prompt.put(wanted);
    patient.put(jobs.filter((job) => job.patient));
  };

  /** There is one worker at a time: what another one left running is nobody's. What came meanwhile is in line already. */
  async function load(): Promise<void> {
    const held = new Map<string, JobRow>();
    for (const job of await store.jobs.whereAny('state', ['queued', 'running']))
      held.set(job.id, job);
    const batches = await store.batches.all();
    for (const batch of batches.filter(({ state }) => state === 'running'))
      for (const job of patientJobs(await leftOf(store, batch)))
        if (!held.has(job.id)) held.set(job.id, job);
    const jobs = await withRows(store, [...held.values()]);
    const fresh = jobs.filter(({ id }) => !has(id));
    left.put(fresh.filter(({ state }) => state === 'running'));
    put(fresh.filter(({ state }) => state === 'queued'));
  }

  async function lease(jobs: readonly JobRow[]): Promise<void> {
    const next = jobs.map(begunOf);
    leasing.put(next);
    for (const { id, tries } of next) begun.set(id, tries);
    const isLeft = ({ id }: JobRow) => leasing.has(id);
    try {
      await writeLease(store, begun);
      leased.put(next.filter(isLeft));
    } catch (cause) {
      patient.put(jobs.filter(isLeft));
      settled(jobs.map(({ id }) => id));
      throw cause;
    } finally {
      leasing.remove(next.map(({ id }) => id));
    }
  }

  const settled = (ids: readonly string[]): void => {
    for (const id of ids) begun.delete(id);
  };

  return {
    store,
    left,
    prompt,
    patient,
    leased,
    load() {
      loading ??= load().catch((cause) => {
        loading = undefined;
        throw cause;
      });
      return loading;
    },
    put,
    has,
    lease(now) {
      if (leased.size() >= ENOUGH || leasing.size() > 0) return undefined;
      const next = patient.take(LEASE - leased.size(), now, []);
      return next.length > 0 ? lease(next) : undefined;
    },
    settled,
    async rest() {
      begun.clear();
      await endLease(store);
    },
    remove(ids) {
      for (const line of lines) line.remove(ids);
      settled(ids);
    },
    wake() {
      for (const line of lines) line.wake();
    },
    nextAfter: (now) => Math.min(...lines.map((line) => line.nextAfter(now))),
    isEmpty: () => lines.every((line) => line.size() === 0),
  };
}
