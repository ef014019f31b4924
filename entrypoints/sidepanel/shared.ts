import type { Undo } from '@/components/use-undo';

import type { Tell } from './use-tell';

/** What every part of the panel is given. */
export interface Shared {
  readonly isPrivate: boolean;
  readonly tell: Tell;
  readonly onUndo: (offer: Undo) => void;
  /** Says what was done, where nothing can be taken back. */
  readonly onSaid: (words: string) => void;
}
