import { isKept } from '@/utils/model/pathway';
import type { Store } from '@/utils/model/store';

/** Takes away for good the pathways that were deleted. */
export async function forgetPathways(store: Pick<Store, 'pathways'>): Promise<void> {
  const ids = await store.pathways.ids();
  await store.pathways.remove(ids.filter((id) => !isKept(id)));
}
