import { addNamed, batchOf, scoreBatch } from '@/entrypoints/background/batches';
import { scoreCandidates } from '@/entrypoints/background/score-candidates';
import { verifyQueue } from '@/entrypoints/background/verify-queue';
import { systemClock } from '@/utils/browser/clock';
import { openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';
import { cachedAsk } from '@/utils/browser/document-cache';
import { sessionStore } from '@/utils/browser/session-store';
import type { Store } from '@/utils/model/store';
import type { Attempt } from '../measuring/attempting';
import { environmentOf } from './environment';
import type { Subject } from './material';

/** A batch from its people to the last row of its table. */
export function throughQueue(subject: Subject): Attempt {
  const plain = environmentOf(subject);
  let round = 0;

  return async () => {
    round += 1;
    const database = openDatabase(`queue ${round}`);
    const store = dexieStore(database);
    const environment = { ...plain, ask: cachedAsk(plain.ask, store.documents, systemClock) };
    const drawn = Promise.withResolvers<void>();
    const around = {
      lasting: store,
      passing: sessionStore(),
      clock: systemClock,
      version: '1.0.0',
      isOnline: () => true,
      onOnline: () => {},
      environmentFor: () => environment,
    };
    const batch = await batchOf(store, {
      id: 'batch:bench',
      name: 'bench',
      retentionDays: 90,
      now: new Date(),
    });
    const queue = verifyQueue(around, async (of, resultIds, step, results) => {
      if (step === 'begun') return;
      const findings = await of.findings.whereAny('resultId', resultIds);
      const people = await of.candidates.some(findings.map(({ candidateId }) => candidateId));
      await scoreCandidates(of, people, new Date(), results);
      if ((await database.jobs.count()) === 0) drawn.resolve();
    });
    await addNamed(
      store,
      batch,
      subject.addresses.map((address, at) => ({ name: `Applicant ${at}`, links: [address] })),
      new Date(),
    );
    const findings = await store.findings.where('tabId', batch.tabId);
    await queue.add(store, findings, { patient: true });
    await drawn.promise;
    const good = await isAllGood(store, batch.tabId);
    await database.delete();
    return good;
  };

  async function isAllGood(store: Store, tabId: number): Promise<boolean> {
    await scoreBatch(store, tabId, new Date());
    const people = await store.candidates.where('tabId', tabId);
    return people.every(({ overview }) => overview?.lines.every(({ state }) => state === 'done'));
  }
}
