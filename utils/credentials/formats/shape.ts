import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';
import { parseUrl } from '@/utils/lib/web-address';

/** What is wrong with a document, each with its path; an empty list means that it is well formed. */
export type Faults = string[];

const URI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu;
/** XML Schema dateTimeStamp: the time zone is required. */
const STAMP =
  /^-?\d{4,6}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-4]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/u;

export function isUri(value: Json | undefined): value is string {
  if (typeof value !== 'string' || !URI.test(value)) return false;
  return !/^https?:/iu.test(value) || parseUrl(value) !== undefined;
}

export const isStamp = (value: Json | undefined): value is string =>
  typeof value === 'string' &&
  STAMP.test(value) &&
  Number.isFinite(Date.parse(value)) &&
  isDay(value);

/** `Date.parse` takes a day that a month does not have for one of the next. */
export function isDay(stamp: string): boolean {
  const [, year = 0, month = 0, day = 0] = /^(-?\d+)-(\d\d)-(\d\d)/u.exec(stamp)?.map(Number) ?? [];
  return day <= 28 || new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** An id that may be left out, and is one URL when it is not. */
export function optionalId(object: JsonObject, path: string): Faults {
  return object['id'] === undefined || isUri(object['id']) ? [] : [`${path}.id is not one URL`];
}

export function typesOf(object: JsonObject): readonly string[] {
  return listOf(object['type']).filter((type) => typeof type === 'string');
}

/** Every entry of a member is an object that says its type; some kinds must have an id as well. What is empty says nothing. */
export function entriesOf(document: JsonObject, member: string, idRequired = false): Faults {
  const value = document[member];
  if (value === undefined) return [];
  const entries = listOf(value);
  return entries.flatMap((entry, at) => {
    const path = entries.length === 1 ? member : `${member}[${at}]`;
    if (!isObject(entry)) return [`${path} is no object`];
    const types = listOf(entry['type']);
    const typed =
      types.length > 0 && types.every((type) => typeof type === 'string' && type !== '');
    return [
      ...(typed ? [] : [`${path}.type is missing or no text`]),
      ...(idRequired && entry['id'] === undefined ? [`${path}.id is missing`] : []),
      ...optionalId(entry, path),
    ];
  });
}
