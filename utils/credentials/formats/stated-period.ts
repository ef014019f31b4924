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

/** From when on and until when a credential says that it is valid: where it states two ends, until the earlier one. */
export function statedPeriod(document: JsonObject) {
  const stated = (name: string) => stampIn(document, name) ?? [];
  const [from] = BEGINNINGS.flatMap(stated);
  const [until] = ENDS.flatMap(stated).sort((one, other) => Date.parse(one) - Date.parse(other));
  return { from, until };
}
