import type { Issuance } from '../issuance';
import type { Ledger } from '../ledger';
import type { Reply, Visit } from '../reply';

/** One site of the world, under its real name. */
export interface Host {
  readonly names: readonly string[];
  /** Nothing when it has no such page. */
  readonly answer: (visit: Visit) => Reply | undefined;
}

/** What pages and records are made from. */
export interface Stage {
  readonly seed: string;
  readonly now: Date;
  readonly ledger: Ledger;
  readonly issuance: Issuance;
}
