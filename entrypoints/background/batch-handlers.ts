import { readPolicy } from '@/utils/browser/policy';
import type { Handlers } from '@/utils/browser/serve';
import { readSettings } from '@/utils/browser/settings';
import { fail } from '@/utils/lib/result';
import type { Audit, Batch } from '@/utils/model/batch';
import type { FindingRow } from '@/utils/model/finding-row';
import { untilUnder } from '@/utils/model/policy';
import { isRetryable } from '@/utils/model/problem-outcome';

import { auditBatch } from './audit-batch';
import { addOpened } from './batch-files';
import { addFromTab, addNamed, batchOf, scoreBatch } from './batches';
import { opened } from './file-handlers';
import { forgetBatches, UNDO_MS } from './forget-batches';
import type { Parts } from './parts';
import { storeOfTab } from './surroundings';

type Rows = Extract<keyof Handlers, `batch/${string}`>;

/** Everybody on a list is checked together. Nobody of a private window is. */
export function batchHandlers({ around, queue }: Parts): Pick<Handlers, Rows> {
  const { lasting: store, clock, version } = around;
  const now = () => new Date(clock.now());

  const made = async (id: string, name: string, page?: string): Promise<Batch> => {
    const { retentionDays } = await readSettings();
    return batchOf(store, {
      id,
      name,
      ...(page && { page }),
      retentionDays,
      now: now(),
    });
  };

  return {
    async 'batch/from-tab'({ batchId, tabId }) {
      if ((await storeOfTab(around, tabId)) !== store)
        return fail('private', 'nobody of a private window is kept');
      const page = await store.pages.get(`tab:${tabId}`);
      if (!page) return fail('private', 'nothing was read in this tab');
      const batch = await made(batchId, page.host, page.url);
      await addFromTab(store, batch, tabId, now());
      await goOn(batchId);
      return did(batchId, 'made');
    },

    async 'batch/add'({ batchId, name, people, first }) {
      const batch = await made(batchId, name);
      await addNamed(store, { ...batch, people: first ?? batch.people }, people, now());
      await goOn(batchId);
      if (batch.people === 0) return did(batchId, 'made');
    },

    async 'batch/add-file'({ batchId, name, fileId, path, size }) {
      const environment = around.environmentFor(store);
      const batch = await made(batchId, name);
      const file = { fileId, name: path.at(-1) ?? name, size };
      await addOpened(
        store,
        batch,
        { path, brought: await opened(file, environment) },
        environment,
      );
      await goOn(batchId);
      if (batch.people === 0) return did(batchId, 'made');
    },

    async 'batch/start'({ batchId }) {
      const before = await store.batches.get(batchId);
      const batch = await store.batches.change(batchId, ({ updated: _, ...row }) => ({
        ...row,
        state: 'running',
        startedAt: row.startedAt ?? now().toISOString(),
        versions: [...new Set([...row.versions, version])],
      }));
      if (!batch) return;
      queue.addPatient(store, await store.findings.where('tabId', batch.tabId));
      await did(batchId, before?.startedAt ? 'resumed' : 'started');
    },

    'batch/pause': ({ batchId }) => stop(batchId, 'paused'),
    'batch/cancel': ({ batchId }) => stop(batchId, 'cancelled'),

    async 'batch/retry'({ batchId, candidateId }) {
      const batch = await store.batches.get(batchId);
      if (!batch) return;
      const again = (await failed(batch, candidateId)).map(({ id }) => id);
      const findings = await store.together(['findings', 'batches'], async () => {
        await store.batches.change(batchId, ({ doneAt: _, ...row }) => row);
        return store.findings.changeAll(again, (row) => ({ ...row, state: 'found' }));
      });
      await scoreBatch(store, batch.tabId, now());
      if (batch.state === 'running') queue.addPatient(store, findings);
      await did(batchId, 'retried');
    },

    async 'batch/change'({ batchId, until }) {
      const policy = await readPolicy();
      await store.batches.change(batchId, (row) => ({
        ...row,
        until: untilUnder(policy, row.madeAt, until),
      }));
    },

    async 'batch/exported'({ batchId }) {
      await did(batchId, 'exported');
    },

    async 'batch/remove'({ batchId }) {
      await stop(batchId, 'cancelled');
      await did(batchId, 'removed');
      await store.batches.change(batchId, (row) => ({ ...row, removedAt: now().toISOString() }));
      setTimeout(() => void forgetBatches(store, { now: now(), version }), UNDO_MS + 500);
    },

    async 'batch/told'() {
      const untold = (await store.audits.all()).filter(({ did: what }) => what === 'expired');
      await store.audits.putAll(untold.map((audit) => ({ ...audit, told: true })));
    },

    async 'batch/restore'({ batchId }) {
      await store.batches.change(batchId, ({ removedAt: _, ...row }) => row);
    },
  };

  /** Who comes to a batch that runs is checked with the others. */
  async function goOn(batchId: string): Promise<undefined> {
    const batch = await store.batches.get(batchId);
    if (batch?.state === 'running')
      queue.addPatient(store, await store.findings.where('tabId', batch.tabId));
  }

  /** What is under way ends; nothing more is asked for it. */
  async function stop(batchId: string, state: 'paused' | 'cancelled'): Promise<undefined> {
    const batch = await store.batches.change(batchId, (row) => ({ ...row, state }));
    if (!batch) return;
    await queue.stop(store, await store.findings.where('tabId', batch.tabId));
    await scoreBatch(store, batch.tabId, now());
    await did(batchId, state);
  }

  /** What could not be judged for a reason that may have passed. */
  async function failed(batch: Batch, candidateId?: string): Promise<readonly FindingRow[]> {
    const findings = await store.findings.where('tabId', batch.tabId);
    const done = findings.filter(
      (row) => row.state === 'done' && (!candidateId || row.candidateId === candidateId),
    );
    const results = await store.results.some([...new Set(done.map((row) => row.resultId))]);
    const again = new Set(
      results.flatMap(({ id, problem }) => (problem && isRetryable(problem.code) ? [id] : [])),
    );
    return done.filter(({ resultId }) => again.has(resultId));
  }

  async function did(batchId: string, what: Audit['did']): Promise<undefined> {
    const batch = await store.batches.get(batchId);
    if (batch) await auditBatch(store, batch, what, { version, now: now() });
  }
}
