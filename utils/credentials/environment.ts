import type { Ask } from '@/utils/lib/ask';

/** All that verification asks of the outside. The worker, the command line and each test hand in their own. */
export interface Environment {
  readonly ask: Ask;
  readonly now: () => Date;
}
