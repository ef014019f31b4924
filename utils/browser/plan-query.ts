import type { BroughtId } from '@/utils/model/brought-vocabulary';
import type { PlanRow } from '@/utils/model/plan';
import type { SavedPostingRow } from '@/utils/model/saved-posting';
import type { Stack } from '@/utils/model/stack';
import { type PostingRow, type Shelves, WALLET } from '@/utils/model/store';

/** All that the user plans with. */
export interface PlanView {
  /** Nothing while nobody has looked. */
  readonly row: PlanRow | undefined;
  /** The latest first. */
  readonly saved: readonly SavedPostingRow[];
  /** The posting that is open, which may be saved. */
  readonly open: PostingRow | undefined;
  readonly stacks: readonly Stack[];
  /** The vocabularies whose occupations are here. */
  readonly occupations: readonly BroughtId[];
}

export async function planView(store: Shelves): Promise<PlanView> {
  const [row, saved, postings, own, occupations] = await Promise.all([
    store.plans.get(WALLET),
    savedPostings(store),
    store.postings.all(),
    store.candidates.get(WALLET),
    store.occupations.ids(),
  ]);
  const latest = postings.toSorted((one, other) => other.readAt.localeCompare(one.readAt));
  return {
    row,
    saved,
    open: latest.find(({ pinned }) => pinned) ?? latest[0],
    stacks: own?.stacks ?? [],
    occupations: occupations.filter((id) => id === 'esco' || id === 'onet'),
  };
}

/** The postings that the user saved and has not removed, the latest first. */
export async function savedPostings(store: Shelves): Promise<readonly SavedPostingRow[]> {
  const rows = (await store.savedPostings.all()).filter(({ removedAt }) => removedAt === undefined);
  return rows.toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
}
