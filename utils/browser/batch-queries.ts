import type { Batch } from '@/utils/model/batch';
import type { FindingRow } from '@/utils/model/finding-row';
import type { Shelves } from '@/utils/model/store';

/** Every batch that was not deleted, the latest first. */
export async function keptBatches(store: Shelves): Promise<readonly Batch[]> {
  return (await store.batches.all())
    .filter(({ removedAt }) => removedAt === undefined)
    .toSorted((one, other) => other.madeAt.localeCompare(one.madeAt));
}

/** How many batches reached their last day and were deleted since the user was told of any. */
export async function expiredBatches(store: Shelves): Promise<number> {
  return (await store.audits.all()).filter(({ did, told }) => did === 'expired' && !told).length;
}

/** The applicants that a list has shown so far, and the batch that was made of it. */
export interface ListView {
  readonly people: number;
  readonly findings: readonly FindingRow[];
  readonly batch: Batch | undefined;
  /** Who is not in the batch yet. */
  readonly newcomers: number;
}

export async function listView(store: Shelves, tabId: number): Promise<ListView> {
  const [page, candidates, findings, batches] = await Promise.all([
    store.pages.get(`tab:${tabId}`),
    store.candidates.where('tabId', tabId),
    store.findings.where('tabId', tabId),
    keptBatches(store),
  ]);
  const batch = batches.find((one) => one.page !== undefined && one.page === page?.url);
  const known = batch
    ? await store.candidates.some(candidates.map(({ key }) => `${batch.id}:${key}`))
    : [];
  return {
    people: candidates.length,
    findings,
    batch,
    newcomers: candidates.length - known.length,
  };
}
