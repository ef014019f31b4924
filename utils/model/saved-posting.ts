import type { PostingRow } from './store';

/** A posting that the user keeps beside others, with the day on which that ends. */
export interface SavedPostingRow extends Omit<PostingRow, 'tabId' | 'pinned'> {
  readonly savedAt: string;
  readonly until: string;
  /** Deleted a moment ago: it goes for good unless it is taken back. */
  readonly removedAt?: string;
}
