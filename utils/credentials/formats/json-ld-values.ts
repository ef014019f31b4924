import { isObject, type Json, listOf, stringOf } from '@/utils/lib/json';

// A proof over RDF signs statements, and JSON-LD has several ways of writing each: a bare value, a list of one, the same
// twice, a value object. Whoever holds the credential may choose among them, so all of them must read alike.

/** A text, or the first of several languages. */
export const textOf = (value: Json | undefined): string | undefined => stringOf(literalIn(value));

export const textsOf = (value: Json | undefined): readonly string[] => [
  ...new Set(listOf(value).flatMap((one) => textOf(one) ?? [])),
];

/** The address of a thing, as such or as the id of an object. */
export function addressOf(value: Json | undefined): string | undefined {
  const [first] = listOf(value);
  return isObject(first) ? stringOf(first['id'] ?? first['@value']) : stringOf(first);
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

function literalIn(value: Json | undefined): Json | undefined {
  const [first] = listOf(value);
  return isObject(first) ? first['@value'] : first;
}
