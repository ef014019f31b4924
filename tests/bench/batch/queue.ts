import { addNamed, batchOf } from '@/entrypoints/background/batches';
import { verifyQueue } from '@/entrypoints/background/verify-queue';
import { systemClock } from '@/utils/browser/clock';
import { type Database, openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';
import { cachedAsk } from '@/utils/browser/document-cache';
import { sessionStore } from '@/utils/browser/session-store';
import type { Environment } from '@/utils/credentials/environment';
import type { Batch } from '@/utils/model/batch';

import type { Attempt } from '../measuring/attempting';
import { environmentOf } from './environment';
import type { Subject } from './material';

/** A batch that lies ready in a database of its own. */
interface Ready {
  readonly database: Database;
  readonly batch: Batch;
}

/** By turns: makes a batch ready, and runs it from its start to the last row of its table. */
export function throughQueue(subject: Subject): Attempt {
  const plain = environmentOf(subject);
  let ready: Ready | undefined;
  let round = 0;

  return async () => {
    if (!ready) {
      round += 1;
      ready = await made(subject, openDatabase(`queue ${round}`));
      return true;
    }
    const { database, batch } = ready;
    ready = undefined;
    await run(database, batch, plain, subject.addresses.length);
    const people = await database.candidates.where('tabId').equals(batch.tabId).toArray();
    const lines = people.flatMap(({ overview }) => overview?.lines ?? []);
    database.close();
    return (
      lines.length === subject.addresses.length && lines.every(({ shape }) => shape === 'caution')
    );
  };
}

async function made({ addresses }: Subject, database: Database): Promise<Ready> {
  const store = dexieStore(database);
  const now = new Date();
  const batch = await batchOf(store, { id: 'batch:bench', name: 'bench', retentionDays: 90, now });
  const people = addresses.map((address, at) => ({ name: `Applicant ${at}`, links: [address] }));
  await addNamed(store, batch, people, now);
  await store.batches.change(batch.id, (row) => ({ ...row, state: 'running' }));
  return { database, batch };
}

async function run(
  database: Database,
  { tabId }: Batch,
  plain: Environment,
  credentials: number,
): Promise<void> {
  const store = dexieStore(database);
  const environment = { ...plain, ask: cachedAsk(plain.ask, store.documents, systemClock) };
  const drawn = Promise.withResolvers<void>();
  let settled = 0;
  const queue = verifyQueue(
    {
      lasting: store,
      passing: sessionStore(),
      clock: systemClock,
      version: '1.0.0',
      isOnline: () => true,
      onOnline: () => {},
      environmentFor: () => environment,
    },
    async (_, ids) => {
      settled += ids.length;
      if (settled === credentials) drawn.resolve();
    },
  );
  queue.addPatient(store, await store.findings.where('tabId', tabId));
  await drawn.promise;
}
