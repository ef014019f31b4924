import type { Problem } from '@/utils/lib/problem';

/** What one drop, choice or paste of the user's own credentials came to; it goes when it was read. */
export interface IntakeRow {
  readonly id: string;
  readonly at: string;
  readonly added: number;
  /** Those that stood there already. */
  readonly known: number;
  /** What could not be read, each with why; of many the first. */
  readonly unread: readonly Unread[];
  /** All that could not be read. */
  readonly unreadCount: number;
}

/** Nobody reads through more. */
export const MOST_UNREAD = 100;

export interface Unread {
  readonly name: string;
  readonly problem: Problem;
}
