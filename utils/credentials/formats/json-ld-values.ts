import { isObject, type Json, listOf, stringOf } from '@/utils/lib/json';

// A proof over RDF signs statements, and JSON-LD has several ways of writing each: a bare value, a list of one, the same
// twice, a value object, several in any order. Whoever holds the credential may choose among them, so all of them must
// read alike.

/** A text; of several the one in no language, or in English, or in the language that comes first in the alphabet. */
export const textOf = (value: Json | undefined): string | undefined => stringOf(literalIn(value));

export const textsOf = (value: Json | undefined): readonly string[] => [
  ...new Set(listOf(value).flatMap((one) => textOf(one) ?? [])),
];

/** The address of a thing, as such or as the id of an object. */
export function addressOf(value: Json | undefined): string | undefined {
  return leastOf(
    listOf(value).flatMap(
      (one) => stringOf(isObject(one) ? (one['id'] ?? one['@value']) : one) ?? [],
    ),
  );
}

/** The text "true" is signed as the truth value is. */
export function isTrue(value: Json | undefined): boolean {
  const literal = literalIn(value);
  return literal === true || literal === 'true';
}

/** A number, or the text that is signed as one. */
export function numberOf(value: Json | undefined): number | undefined {
  const literal = literalIn(value);
  const number = typeof literal === 'string' && literal !== '' ? Number(literal) : literal;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

interface Literal {
  readonly language: string;
  readonly json: Json;
}

function literalIn(value: Json | undefined): Json | undefined {
  const literals = listOf(value).flatMap(literalOf);
  return literals.reduce<Literal | undefined>(earlier, undefined)?.json;
}

function literalOf(value: Json): Literal[] {
  const { '@value': json, '@language': language } = isObject(value) ? value : { '@value': value };
  return json === undefined ? [] : [{ language: stringOf(language) ?? '', json }];
}

const earlier = (one: Literal | undefined, other: Literal): Literal =>
  one && placeOf(one) <= placeOf(other) ? one : other;

/** To be compared as a text. */
function placeOf({ language, json }: Literal): string {
  const group = language === '' ? 0 : /^en(?:-|$)/iu.test(language) ? 1 : 2;
  // RDF has no capitals in a language tag: who holds the document can turn them.
  return `${group} ${language.toLowerCase()} ${json}`;
}

const leastOf = (texts: readonly string[]): string | undefined => [...texts].sort()[0];
