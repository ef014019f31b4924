import type { JsonObject } from '@/utils/lib/json';

import { isStamp } from './shape';

/** The members of Data Model 2.0, and those of 1.1, which some issuers write beside them. */
export const BEGINNINGS = ['validFrom', 'issuanceDate'] as const;
export const ENDS = ['validUntil', 'expirationDate'] as const;

/** From when on and until when a credential says that it is valid: where it states two ends, until the earlier one. */
export function statedPeriod(document: JsonObject) {
  const [from] = BEGINNINGS.map((name) => document[name]).filter(isStamp);
  const [until] = ENDS.map((name) => document[name])
    .filter(isStamp)
    .sort((one, other) => Date.parse(one) - Date.parse(other));
  return { from, until };
}
