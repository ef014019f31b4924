import type { Store } from '@/utils/model/store';

import { dropLines } from './draw-lines';
import { forgetUnused } from './forget-unused';

/** Under this the user's own credentials stand that were deleted a moment ago. */
export const REMOVED = 'wallet:removed';

/** For so long they can be taken back. */
export const UNDO_MS = 10_000;

/** What nobody has taken back in time goes; its file and result then belong to nothing. */
export async function forgetRemoved(store: Store, now: Date): Promise<void> {
  const removed = await store.findings.where('candidateId', REMOVED);
  const over = removed.filter(
    ({ removedAt = '' }) => !(Date.parse(removedAt) + UNDO_MS > now.getTime()),
  );
  const ids = over.map(({ id }) => id);
  // A worker that died may have left their lines, and without the findings nobody would come to them.
  await dropLines(store, ids);
  await store.findings.remove(ids);
  await forgetUnused(store);
}
