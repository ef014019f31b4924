import type { Kept } from '@/utils/model/kept';
import { type Shelves, WALLET_TAB } from '@/utils/model/store';

/** Counts what is kept; rows are not read for it where their ids will do. */
export async function keptIn(store: Shelves): Promise<Kept> {
  const count = async (ids: Promise<readonly unknown[]>) => (await ids).length;
  const [saved, own, batches, trust, corrections, pathways, vocabularies, results] =
    await Promise.all([
      count(store.saved.ids()),
      count(store.findings.where('tabId', WALLET_TAB)),
      count(store.batches.ids()),
      count(store.trust.ids()),
      count(store.corrections.ids()),
      count(store.pathways.ids()),
      count(store.vocabularies.ids()),
      count(store.results.ids()),
    ]);
  return { saved, own, batches, trust, corrections, pathways, vocabularies, results };
}

/** How much room all of it takes, as far as the browser says. */
export const roomTaken = async (): Promise<number | undefined> =>
  (await navigator.storage?.estimate?.())?.usage;
