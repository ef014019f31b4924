import { AT_ONCE } from '@/utils/browser/pace';
import type { FindingRow } from '@/utils/model/finding-row';
import type { JobRow } from '@/utils/model/job-row';
import type { Store } from '@/utils/model/store';

import { begin } from './begun-jobs';
import { type Desk, deskOf } from './desk';
import { inGroups } from './in-groups';
import { hostOf } from './job-line';
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
  /** What is under way here, and at which host. The same link may wait in both stores, each for its own windows. */
  const running = new Map<string, string>();
  const keyOf = (store: Store, id: string) => `${store === passing ? 'private' : 'ordinary'} ${id}`;
  /** What has begun here and is not written down yet. */
  const unsettled = new Set<string>();
  /** Of these nothing more is asked, and the findings for which it was stopped. */
  const stopped = new Map<string, readonly FindingRow[]>();
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
    isUnsettled: () => unsettled.size > 0,
  });

  const add: VerifyQueue['add'] = async (store, findings) => {
    for (const { resultId } of findings) stopped.delete(keyOf(store, resultId));
    const waiting = await enqueue(store, findings);
    desks.get(store)?.put(waiting.filter(({ id }) => !unsettled.has(keyOf(store, id))));
    resume();
  };

  function addPatient(store: Store, findings: readonly FindingRow[]): void {
    for (const { resultId } of findings) stopped.delete(keyOf(store, resultId));
    const desk = desks.get(store);
    const isNew = ({ id }: JobRow) => !desk?.has(id) && !unsettled.has(keyOf(store, id));
    desk?.put(patientJobs(findings).filter(isNew));
    resume();
  }

  const stop: VerifyQueue['stop'] = async (store, findings) => {
    const desk = desks.get(store);
    // What is being read of the database is in line before it is taken out.
    await desk?.load();
    desk?.remove(findings.map(({ resultId }) => resultId));
    desk?.put(await unqueue(store, findings, (id) => unsettled.has(keyOf(store, id))));
    const underWay = findings
      .map(({ resultId }) => resultId)
      .filter((id) => running.has(keyOf(store, id)));
    const alone = await waitedForAlone(store, findings, underWay);
    for (const id of alone.filter((one) => running.has(keyOf(store, one))))
      stopped.set(
        keyOf(store, id),
        findings.filter(({ resultId }) => resultId === id),
      );
    resume();
  };

  async function takeUp(desk: Desk): Promise<void> {
    await desk.load();
    if (isOnline()) desk.wake();
    const { store, left, prompt, leased } = desk;
    for (const line of [left, prompt]) {
      const taken = line.take(free(), clock.now(), busy());
      if (taken.length === 0) continue;
      for (const job of taken) take(store, job);
      const begun = await begin(store, taken).catch((cause) => {
        for (const { id } of taken) release(store, id);
        line.put(taken);
        throw cause;
      });
      const ids = begun.map(({ id }) => id);
      for (const { id } of taken) if (!ids.includes(id)) release(store, id);
      // The issuers are asked while everybody is told that they are.
      const told = ids.length > 0 ? tell(store, ids) : Promise.resolve();
      for (const job of begun) void work(store, job, told);
    }
    if (!isOnline()) return;
    // While what a dead worker left takes every place, no more is written down as begun than that one had.
    if (free() > 0) void desk.lease(clock.now())?.then(resume);
    const room = Math.min(free(), MOST_UNSETTLED - unsettled.size);
    for (const job of leased.take(room, clock.now(), busy())) {
      take(store, job);
      void work(store, job, Promise.resolve());
    }
  }

  function take(store: Store, job: JobRow): void {
    running.set(keyOf(store, job.id), hostOf(job));
    unsettled.add(keyOf(store, job.id));
  }

  function release(store: Store, id: string): void {
    running.delete(keyOf(store, id));
    unsettled.delete(keyOf(store, id));
  }

  const free = (): number => AT_ONCE - running.size;
  const busy = (): readonly string[] => [...running.values()];

  async function work(store: Store, job: JobRow, told: Promise<void>): Promise<void> {
    const key = keyOf(store, job.id);
    const result = await verified(store, job, around, () => !stopped.has(key));
    const left = stopped.get(key);
    stopped.delete(key);
    running.delete(key);
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
      unsettled.delete(keyOf(store, job.id));
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
      for (const { job } of checked) unsettled.delete(keyOf(store, job.id));
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
