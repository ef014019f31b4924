import type { FindingRow } from '@/utils/model/finding-row';
import type { JobRow } from '@/utils/model/job-row';
import type { Store } from '@/utils/model/store';

import { begin } from './begun-jobs';
import { type Desk, deskOf } from './desk';
import { inGroups } from './in-groups';
import { lookingOut } from './looking-out';
import {
  enqueue,
  leftOf,
  patientJobs,
  requeued,
  unqueue,
  waitedForAlone,
  wantedAgain,
} from './queue-rows';
import { type Checked, settle } from './settle-jobs';
import type { Surroundings } from './surroundings';
import { underWay } from './under-way';
import { verified } from './verify-job';
import { withAccess } from './with-access';

/** No more checks than these are done and not written down: a worker that dies has asked for them in vain. */
const MOST_UNSETTLED = 200;
/** While so many are written down the next are done; a table reads all that was written in one step at once. */
const STEP = MOST_UNSETTLED / 2;
/** What could not be written is done again after this. */
const UNWRITTEN_MS = 30_000;

export interface VerifyQueue {
  readonly add: (store: Store, findings: readonly FindingRow[]) => Promise<void>;
  /**
   * Takes up findings of a batch that runs. Its checks wait for the network to come back, and ask once more where a
   * host did not answer.
   */
  readonly addPatient: (store: Store, findings: readonly FindingRow[]) => void;
  /**
   * What has not begun by now is left as it was found, and so is what has something left to ask; what somebody else waits
   * for goes on.
   */
  readonly stop: (store: Store, findings: readonly FindingRow[]) => Promise<void>;
  /** Takes up whatever is due: at start, at an alarm, after new work or new access. */
  readonly resume: () => void;
  /** Jobs whose host may be asked by now are due again. */
  readonly allow: () => Promise<void>;
}

/** Is told of results whose checks have begun, or have come to something. */
export type Changed = (store: Store, resultIds: readonly string[]) => Promise<void>;

/** Verifies what findings wait for. All of its state is in the store, so that the worker may die at any moment. */
export function verifyQueue(around: Surroundings, changed: Changed): VerifyQueue {
  const { lasting, passing, clock, isOnline } = around;
  const desks = new Map([lasting, passing].map((store) => [store, deskOf(store)]));
  const checks = underWay(passing);
  const settling = inGroups(settleAll, STEP);
  const telling = inGroups(changed);
  const resume = lookingOut(around, {
    async look() {
      for (const desk of desks.values()) await takeUp(desk);
    },
    async rest() {
      for (const desk of desks.values()) await desk.rest();
      for (const batch of await lasting.batches.all())
        if (batch.state === 'running') await leftOf(lasting, batch);
    },
    desks: [...desks.values()],
    isUnsettled: () => checks.unsettled() > 0,
  });

  const add: VerifyQueue['add'] = async (store, findings) => {
    checks.goOn(store, findings);
    const waiting = await enqueue(store, findings);
    desks.get(store)?.put(waiting.filter(({ id }) => !checks.isUnsettled(store, id)));
    resume();
  };

  function addPatient(store: Store, findings: readonly FindingRow[]): void {
    checks.goOn(store, findings);
    const desk = desks.get(store);
    const isNew = ({ id }: JobRow) => !desk?.has(id) && !checks.isUnsettled(store, id);
    desk?.put(patientJobs(findings).filter(isNew));
    resume();
  }

  const stop: VerifyQueue['stop'] = async (store, findings) => {
    const desk = desks.get(store);
    // What is being read of the database is in line before it is taken out.
    await desk?.load();
    desk?.remove(findings.map(({ resultId }) => resultId));
    desk?.put(await unqueue(store, findings, (id) => checks.isUnsettled(store, id)));
    const isAsking = (id: string) => checks.isAsking(store, id);
    const asking = findings.map(({ resultId }) => resultId).filter(isAsking);
    const alone = await waitedForAlone(store, findings, asking);
    for (const id of alone.filter(isAsking))
      checks.stop(
        store,
        id,
        findings.filter(({ resultId }) => resultId === id),
      );
    resume();
  };

  async function takeUp(desk: Desk): Promise<void> {
    await desk.load();
    if (isOnline()) desk.wake();
    const { store, left, prompt, leased } = desk;
    for (const line of [left, prompt]) {
      const taken = line.take(checks.free(), clock.now(), checks.busy());
      if (taken.length === 0) continue;
      for (const job of taken) checks.take(store, job);
      const begun = await begin(store, taken).catch((cause) => {
        for (const job of taken) checks.release(store, job);
        line.put(taken);
        throw cause;
      });
      const ids = begun.map(({ id }) => id);
      for (const job of taken) if (!ids.includes(job.id)) checks.release(store, job);
      // The issuers are asked while everybody is told that they are.
      const told = ids.length > 0 ? tell(store, ids) : Promise.resolve();
      for (const job of begun) void work(store, job, told);
    }
    if (!isOnline()) return;
    // While what a dead worker left takes every place, no more is written down as begun than that one had.
    if (checks.free() > 0) void desk.lease(clock.now())?.then(resume);
    const room = Math.min(checks.free(), MOST_UNSETTLED - checks.unsettled());
    for (const job of leased.take(room, clock.now(), checks.busy())) {
      checks.take(store, job);
      void work(store, job, Promise.resolve());
    }
  }

  async function work(store: Store, job: JobRow, told: Promise<void>): Promise<void> {
    const result = await verified(store, job, around, () => !checks.isStopped(store, job.id));
    const left = checks.end(store, job.id);
    resume();
    await told;
    if (result) settling(store, [{ job, result }]);
    else await leave(store, job, left);
  }

  /** As it was found, or in line again where somebody has come to want it meanwhile. */
  async function leave(
    store: Store,
    job: JobRow,
    left: readonly FindingRow[] | undefined,
  ): Promise<void> {
    try {
      const inLine = left ? await unqueue(store, left, () => false) : await wantedAgain(store, job);
      desks.get(store)?.settled([job.id]);
      desks.get(store)?.put(inLine);
      telling(store, [job.id]);
    } finally {
      checks.settle(store, job.id);
      resume();
    }
  }

  /** Waits until a change is told. A bug in the telling is left to the browser to list, and holds no check up. */
  function tell(store: Store, resultIds: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      void changed(store, resultIds).finally(resolve);
    });
  }

  async function settleAll(store: Store, checked: readonly Checked[]): Promise<void> {
    try {
      const settled = await settle(store, checked, clock.now()).catch((cause) => {
        // Nothing of it was written: it is done again, and not at once, for the database may be full.
        const notBefore = clock.now() + UNWRITTEN_MS;
        desks.get(store)?.put(checked.map(({ job }) => ({ ...job, notBefore })));
        throw cause;
      });
      // The user may have allowed it while the check was on its way to say so. It counts as a try, so that it ends.
      const allowed = await withAccess(settled.blocked);
      const again = await requeued(store, allowed, ({ host: _, ...row }) => row);
      desks.get(store)?.put([...settled.again, ...again]);
      telling(store, settled.ids);
    } finally {
      for (const { job } of checked) checks.settle(store, job.id);
      desks.get(store)?.settled(checked.map(({ job }) => job.id));
      resume();
    }
  }

  async function allow(): Promise<void> {
    for (const [store, desk] of desks) {
      const open = await withAccess(await store.jobs.where('state', 'needs-access'));
      const allowed = await requeued(store, open, ({ host: _, ...row }) => ({ ...row, tries: 0 }));
      const ids = allowed.map(({ id }) => id);
      desk.put(allowed);
      if (ids.length > 0) await tell(store, ids);
    }
    resume();
  }

  return { add, addPatient, stop, resume, allow };
}
