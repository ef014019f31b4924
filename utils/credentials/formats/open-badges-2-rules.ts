import { isObject, type Json, type JsonObject, listOf } from '@/utils/lib/json';

import { isLanguage, textIn } from './open-badges-2-vocabulary';
import { type Faults, isDay, isUri } from './shape';

/** What a member's value must be, with the words for saying that it is not. */
export interface Rule {
  readonly is: string;
  readonly holds: (value: Json) => boolean;
}

/** One class of Open Badges: its mandatory members, and those that are bound only where they stand. */
export interface Shape {
  readonly required?: Readonly<Record<string, Rule>>;
  readonly optional?: Readonly<Record<string, Rule>>;
}

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/u;

const DAY = /^\d{4}-\d\d-\d\d$/u;

/** An ISO 8601 date, which some issuers write without a time or its zone, as one that has both. */
export function dateOf(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || !DATE.test(value) || !isDay(value)) return undefined;
  const zone = /T.*?(?:Z|[+-]\d\d(?::?(\d\d))?)$/u.exec(value);
  const zoned = zone
    ? value.replace(/([+-]\d\d)$/u, (hours) => (zone[1] ? hours : `${hours}:00`))
    : value.replace(/(T.*)$/u, '$1Z');
  const time = Date.parse(zoned);
  return Number.isFinite(time) ? new Date(time).toISOString() : undefined;
}

/** The same for an end: a day without a time lasts until it is over. */
export const endOf = (value: Json | undefined): string | undefined =>
  dateOf(typeof value === 'string' && DAY.test(value) ? `${value}T23:59:59.999Z` : value);

/** A member's value by either of its names. JSON-LD writes one value with or without a list; no value says nothing. */
export function memberOf(object: JsonObject, name: string): Json | undefined {
  const other = name === 'verification' ? 'verify' : `@${name}`;
  const value = object[name] ?? object[other];
  if (!Array.isArray(value)) return value ?? undefined;
  return value.length > 1 ? value : (value[0] ?? undefined);
}

export function memberFaults(
  object: JsonObject,
  { required = {}, optional = {} }: Shape,
  path = '',
): Faults {
  return [...Object.entries(required), ...Object.entries(optional)].flatMap(
    ([name, { is, holds }]) => {
      const value = memberOf(object, name);
      if (value === undefined) return name in required ? [`${path}${name} is missing`] : [];
      return holds(value) ? [] : [`${path}${name} is not ${is}`];
    },
  );
}

export const isIri = (value: Json | undefined): value is string =>
  isUri(value) || (typeof value === 'string' && /^_:\S+$/u.test(value));

const isText = (value: Json): boolean => textIn(value) !== undefined;
const isDataImage = (value: Json): boolean =>
  typeof value === 'string' && value.startsWith('data:image/');
const idOr = (holds: (value: Json) => boolean) => (value: Json) =>
  holds(isObject(value) ? (memberOf(value, 'id') ?? null) : value);
const each = (holds: (value: Json) => boolean) => (value: Json) => listOf(value).every(holds);

export const iri: Rule = { is: 'an IRI', holds: isIri };
export const url: Rule = { is: 'a URL', holds: isUri };
export const text: Rule = { is: 'a text', holds: isText };
export const texts: Rule = { is: 'one or several texts', holds: each(isText) };
export const number: Rule = { is: 'a number', holds: (value) => typeof value === 'number' };
export const truth: Rule = { is: 'true or false', holds: (value) => typeof value === 'boolean' };
export const date: Rule = { is: 'a date', holds: (value) => dateOf(value) !== undefined };
export const language: Rule = { is: 'a language', holds: isLanguage };
export const link: Rule = { is: 'an IRI or an object with one', holds: idOr(isIri) };
/** What a text leads to is seen by those who follow it: a fragment of the object around it, or a token. */
export const references: Rule = {
  is: 'objects or references to them',
  holds: each((value) => isObject(value) || typeof value === 'string'),
};
export const image: Rule = {
  is: 'the address of an image',
  holds: idOr((value) => isDataImage(value) || isUri(value)),
};
/** The picture of an assertion is fetched from somewhere, so that it can be baked. */
export const hostedImage: Rule = {
  is: 'the address of an image',
  holds: idOr((value) => isUri(value) && !value.startsWith('data:')),
};
export const entities: Rule = {
  is: 'an IRI or an object',
  holds: each((value) => isObject(value) || isIri(value)),
};
export const criteria: Rule = {
  is: 'an IRI, a text or an object with one',
  holds: (value) =>
    isObject(value)
      ? isIri(memberOf(value, 'id')) || isText(value['narrative'] ?? null)
      : isText(value),
};

/** Some platforms write an empty text where there is nothing. */
export const orEmpty = ({ is, holds }: Rule): Rule => ({
  is,
  holds: (value) => value === '' || holds(value),
});

/** One or several objects of a shape. */
export const shaped = (is: string, shape: Shape): Rule => ({
  is,
  holds: each((value) => isObject(value) && memberFaults(value, shape).length === 0),
});
