import type { Store } from '@/utils/model/store';

import { forgetUnused } from './forget-unused';

/** Under this the user's own credentials stand that were deleted a moment ago. */
export const REMOVED = 'wallet:removed';

/** For so long they can be taken back. */
export const UNDO_MS = 10_000;

/** What nobody has taken back goes; its file and result then belong to nothing. */
export async function forgetRemoved(store: Store, ids?: readonly string[]): Promise<void> {
  const removed = await store.findings.where('candidateId', REMOVED);
  await store.findings.remove(
    removed.map(({ id }) => id).filter((id) => ids?.includes(id) !== false),
  );
  await forgetUnused(store);
}
