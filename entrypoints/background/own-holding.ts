import type { Appraisal } from '@/utils/model/appraisal';
import type { FindingRow } from '@/utils/model/finding-row';
import { type Holding, holdingOf } from '@/utils/model/holding';
import { hidesClaims } from '@/utils/model/seal';
import { type ResultRow, WALLET_TAB } from '@/utils/model/store';

/** What one of the user's own is, in a line. Of one that is refuted nothing is left that it said of itself before. */
export const ownHolding = (
  { tabId }: FindingRow,
  { credential }: ResultRow,
  { seal }: Appraisal,
): Holding | undefined =>
  tabId === WALLET_TAB && credential && !hidesClaims(seal.reason)
    ? holdingOf(credential)
    : undefined;
