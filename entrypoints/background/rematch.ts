import { type PostingRow, SAVED_TAB, type Store } from '@/utils/model/store';

import { openPosting } from './match-candidates';
import type { Parts } from './parts';

/**
 * Matches anew whoever is matched with another posting than the one that is open. Batches are left: they may hold ten
 * thousand people, and their tables show the match with a pinned posting alone.
 */
export async function rematch(store: Store, refresh: Parts['refresh']): Promise<void> {
  const posting = await openPosting(store);
  const pages = await store.pages.all();
  for (const tabId of [...pages.map((page) => page.tabId), SAVED_TAB])
    if (await isMatchedOtherwise(store, tabId, posting)) await refresh(store, tabId);
}

async function isMatchedOtherwise(
  { matches, candidates }: Store,
  tabId: number,
  posting: PostingRow | undefined,
): Promise<boolean> {
  const rows = await matches.where('tabId', tabId);
  if (rows.length > 0) return rows.some(({ postingId }) => postingId !== posting?.id);
  const isAsked = posting !== undefined && posting.requirements.length > 0;
  return isAsked && (await candidates.count('tabId', tabId)) > 0;
}
