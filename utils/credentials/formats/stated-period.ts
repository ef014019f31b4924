import type { JsonObject } from '@/utils/lib/json';

import { isVersion1 } from './base-context';
import { isStamp } from './shape';

/** The members of Data Model 2.0, and those of 1.1, which some issuers write beside them. */
export const BEGINNINGS = ['validFrom', 'issuanceDate'] as const;
export const ENDS = ['validUntil', 'expirationDate'] as const;

/** A date of a document; under version 1.1, whose dates need no time zone, one without it is taken for universal time. */
export function stampIn(document: JsonObject, member: string): string | undefined {
  const { [member]: date = null } = document;
  if (isStamp(date)) return date;
  const universal = isVersion1(document) && typeof date === 'string' ? `${date}Z` : null;
  return isStamp(universal) ? universal : undefined;
}

/** From when on and until when a credential says that it is valid: of two beginnings the later, of two ends the earlier. */
export function statedPeriod(document: JsonObject) {
  const from = inOrder(document, BEGINNINGS).at(-1);
  const [until] = inOrder(document, ENDS);
  return { from, until };
}

const inOrder = (document: JsonObject, names: readonly string[]): readonly string[] =>
  names
    .flatMap((name) => stampIn(document, name) ?? [])
    .sort((one, other) => Date.parse(one) - Date.parse(other));
