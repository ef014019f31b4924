import { type BatchPerson, peopleInBatch, placesInBatch } from '@/utils/browser/batch-people';
import { breathe } from '@/utils/browser/breathe';
import { isInRanges } from '@/utils/lib/ranges';
import type { Audit, Batch } from '@/utils/model/batch';
import type { Shelves } from '@/utils/model/store';

/** What has been read of a batch so far. */
export interface BatchReading {
  readonly batch: Batch | undefined;
  readonly people: readonly (readonly BatchPerson[])[];
  readonly total: number;
  readonly audits: readonly Audit[];
  readonly now: Date;
}

/** Reads a batch once, as it stands, and calls back with more and more of it; hands back a way to stop. */
export function watchBatch(
  store: Shelves,
  { batchId, rows }: { readonly batchId: string; readonly rows: string },
  listen: (reading: BatchReading) => void,
): () => void {
  const stop = new AbortController();
  void read();
  return () => stop.abort();

  async function read(): Promise<void> {
    const now = new Date();
    const batch = await store.batches.get(batchId);
    const found = await store.audits.where('batch', batchId);
    const audits = found.toSorted((one, other) => one.at.localeCompare(other.at));
    if (!batch || batch.removedAt) {
      listen({ batch: undefined, people: [], total: 0, audits, now });
      return;
    }
    const places = (await placesInBatch(store, batch, breathe)).filter(
      ({ position }) => rows === '' || isInRanges(rows, position),
    );
    const ids = places.map(({ id }) => id);
    let people: readonly (readonly BatchPerson[])[] = [];
    listen({ batch, people, total: ids.length, audits, now });
    for await (const some of peopleInBatch(store, ids, { now, pause: breathe })) {
      if (stop.signal.aborted) return;
      people = [...people, some];
      listen({ batch, people, total: ids.length, audits, now });
    }
  }
}
