import type { Problem } from '@/utils/lib/problem';

/** What one drop, choice or paste of the user's own credentials came to; it goes when it was read. */
export interface IntakeRow {
  readonly id: string;
  readonly at: string;
  readonly added: number;
  /** Those that stood there already. */
  readonly known: number;
  /** What could not be read, each with why. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  readonly name: string;
  readonly problem: Problem;
}
