import type { FindingRow } from './finding-row';
import { WALLET_TAB } from './store';

/** A finding that has changed: of the user's own its line is to be drawn anew, whichever worker comes to it. */
export const undrawn = (row: FindingRow): FindingRow =>
  row.tabId === WALLET_TAB ? { ...row, undrawn: 1 } : row;
