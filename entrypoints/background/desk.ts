import type { JobRow, Store } from '@/utils/model/store';

import { type JobLine, jobLine } from './job-line';
import { leftOf, patientJobs } from './queue-rows';

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
  const lines = [left, prompt, patient, leased];
  let loading: Promise<void> | undefined;

  const has = (id: string): boolean => lines.some((line) => line.has(id));

  const put = (jobs: readonly JobRow[]): void => {
    prompt.put(jobs.filter((job) => !job.patient));
    patient.put(jobs.filter((job) => job.patient));
  };

  /** There is one worker at a time: what another one left running is nobody's. What came meanwhile is in line already. */
  async function load(): Promise<void> {
    const held = await store.jobs.whereAny('state', ['queued', 'running']);
    const fresh = held.filter(({ id }) => !has(id));
    left.put(fresh.filter(({ state }) => state === 'running'));
    put(fresh.filter(({ state }) => state === 'queued'));
    const batches = await store.batches.all();
    for (const batch of batches.filter(({ state }) => state === 'running'))
      put(patientJobs(await leftOf(store, batch)).filter(({ id }) => !has(id)));
  }

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
    remove(ids) {
      for (const line of lines) line.remove(ids);
    },
    wake() {
      for (const line of lines) line.wake();
    },
    nextAfter: (now) => Math.min(...lines.map((line) => line.nextAfter(now))),
    isEmpty: () => lines.every((line) => line.size() === 0),
  };
}
