import { isKept, type PathwayRow } from '@/utils/model/pathway';
import type { Shelves } from '@/utils/model/store';

/** The pathways that the user brought and has not deleted, the latest first. */
export async function broughtPathways(store: Shelves): Promise<readonly PathwayRow[]> {
  const ids = (await store.pathways.ids()).filter(isKept);
  return (await store.pathways.some(ids)).toSorted((one, other) =>
    other.addedAt.localeCompare(one.addedAt),
  );
}
