import type { JsonObject } from '@/utils/lib/json';

import { isStamp } from './shape';

/** The members of Data Model 2.0, and those of 1.1, which some issuers write beside them. */
export const BEGINNINGS = ['validFrom', 'issuanceDate'] as const;
export const ENDS = ['validUntil', 'expirationDate'] as const;

/** From when on and until when a credential says that it is valid: of two beginnings the later, of two ends the earlier. */
export function statedPeriod(document: JsonObject) {
  const from = inOrder(document, BEGINNINGS).at(-1);
  const [until] = inOrder(document, ENDS);
  return { from, until };
}

const inOrder = (document: JsonObject, names: readonly string[]): readonly string[] =>
  names
    .map((name) => document[name])
    .filter(isStamp)
    .sort((one, other) => Date.parse(one) - Date.parse(other));
