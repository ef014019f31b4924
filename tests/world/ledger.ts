import type { BadgeName } from './badges';

/** What the issuers have decided about their badges since these were issued. */
export interface Ledger {
  /** With the reason, where the way of saying so has room for one. */
  readonly revoked: Map<BadgeName, string>;
  /** Ended before their time. */
  readonly expired: Set<BadgeName>;
}

export const DEFAULT_REASON = 'Awarded by mistake.';

export function openLedger(): Ledger {
  const ledger: Ledger = { revoked: new Map(), expired: new Set() };
  resetLedger(ledger);
  return ledger;
}

export function resetLedger({ revoked, expired }: Ledger): void {
  revoked.clear();
  revoked.set('revoked', DEFAULT_REASON);
  expired.clear();
}
