import { isObject, type Json, type JsonObject } from '@/utils/lib/json';

import { type Faults, isUri, typesOf } from './shape';

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/u;

/** What Open Badges 2.0, "Assertion", demands of an assertion. */
export function assertionFaults(document: JsonObject): Faults {
  const { id, recipient, badge, issuedOn, expires, image } = document;
  return [
    ...(typesOf(document).includes('Assertion') ? [] : ['type lacks Assertion']),
    ...(id === undefined || isUri(id) ? [] : ['id is not one URL']),
    ...(isRecipient(recipient) ? [] : ['recipient has no type and identity']),
    ...(isObject(badge) || isUri(badge) ? [] : ['badge is neither an object nor a URL']),
    ...(dateOf(issuedOn) ? [] : ['issuedOn is no date']),
    ...(expires === undefined || dateOf(expires) ? [] : ['expires is no date']),
    ...(typeof image === 'string' && image.startsWith('data:') ? ['image is a data: address'] : []),
  ];
}

const isRecipient = (recipient: Json | undefined): boolean =>
  isObject(recipient) &&
  typeof recipient['identity'] === 'string' &&
  typeof recipient['type'] === 'string';

/** An ISO 8601 date, which some issuers write without a time or its zone, as one that has both. */
export function dateOf(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || !DATE.test(value)) return undefined;
  const zoned = /T/u.test(value) && !/(?:Z|[+-]\d\d:?\d\d)$/u.test(value) ? `${value}Z` : value;
  const time = Date.parse(zoned);
  return Number.isFinite(time) ? new Date(time).toISOString() : undefined;
}
