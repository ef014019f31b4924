import type { Ask } from '@/utils/lib/ask';
import type { Heavy } from '@/utils/model/heavy';

import type { TransactionLookup } from './chains/chain';
import type { Trust } from './registries/trust';

/** All that verification asks of the outside. The worker, the command line and each test hand in their own. */
export interface Environment {
  readonly ask: Ask;
  readonly now: () => Date;
  /** Whom to believe about issuers, where it is not the default. */
  readonly trust?: Trust;
  /** Code that only some checks need; without it they end as not supported. */
  readonly heavy?: Heavy;
  /** How a blockchain is asked, where it is not through its public explorers. */
  readonly transaction?: TransactionLookup;
  /** Whether what is anchored in a chain for tests counts: in the command line alone. */
  readonly testChains?: boolean;
  /** For whom a holder's pseudonym must have been made, where it is not for whomever the proof names. */
  readonly pseudonymDomain?: string;
}
