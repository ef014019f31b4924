import { type Failure, fail } from '@/utils/lib/result';
import { type CorrectionRow, correctedPosting } from '@/utils/model/correction';
import { MOST_SAVED_POSTINGS } from '@/utils/model/plan';
import type { SavedPostingRow } from '@/utils/model/saved-posting';
import { type Store, WALLET_TAB } from '@/utils/model/store';

const DAY_MS = 86_400_000;
/** For so long a deleted posting can be taken back. */
export const UNDO_MS = 10_000;

interface Told {
  readonly days: number;
  readonly now: Date;
}

/** Keeps a copy of an open posting beside others; saving it again brings it up to date and keeps it from that day on. */
export async function savePosting(
  store: Store,
  postingId: string,
  { days, now }: Told,
): Promise<Failure | undefined> {
  const open = await store.postings.get(postingId);
  const known = await store.savedPostings.get(postingId);
  const others = (await store.savedPostings.all()).filter(
    ({ id, removedAt }) => id !== postingId && removedAt === undefined,
  );
  if (others.length >= MOST_SAVED_POSTINGS)
    return fail('postings-full', `${others.length} are saved`, {
      most: String(MOST_SAVED_POSTINGS),
    });
  const text = open ? textOf(open) : known;
  if (!text) return fail('posting-gone', 'neither open nor saved');
  const { removedAt: _, ...row } = { removedAt: undefined, ...text };
  await store.savedPostings.put({
    ...row,
    savedAt: now.toISOString(),
    until: new Date(now.getTime() + days * DAY_MS).toISOString(),
  });
  return undefined;
}

function textOf<Row extends { readonly tabId: number; readonly pinned: boolean }>({
  tabId: _,
  pinned: __,
  ...text
}: Row) {
  return text;
}

/** Deletes it so that it can be taken back for ten seconds; `forgetSavedPostings` does the rest. */
export async function removeSavedPosting(store: Store, id: string, now: Date): Promise<void> {
  await store.savedPostings.change(id, (row) => ({ ...row, removedAt: now.toISOString() }));
}

export const restoreSavedPosting = (
  store: Store,
  id: string,
): Promise<SavedPostingRow | undefined> =>
  store.savedPostings.change(id, ({ removedAt: _, ...row }) => row);

/** Takes away what was deleted, and what was saved until a day that has passed; whether there was any. */
export async function forgetSavedPostings(
  store: Pick<Store, 'savedPostings'>,
  now: Date,
): Promise<boolean> {
  const gone = (await store.savedPostings.all()).filter(
    ({ until, removedAt }) =>
      !(Date.parse(until) > now.getTime()) ||
      (removedAt !== undefined && Date.parse(removedAt) + UNDO_MS <= now.getTime()),
  );
  await store.savedPostings.remove(gone.map(({ id }) => id));
  return gone.length > 0;
}

/** A saved posting as the user has corrected the open one. */
export function correctedSaved(
  { savedAt, until, removedAt, ...text }: SavedPostingRow,
  correction: Partial<CorrectionRow>,
): SavedPostingRow {
  const corrected = correctedPosting({ ...text, tabId: WALLET_TAB, pinned: false }, correction);
  return { ...textOf(corrected), savedAt, until, ...(removedAt && { removedAt }) };
}
