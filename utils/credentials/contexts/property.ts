import type { ActiveContext, TermDefinition } from './active-context';
import { absolute, iriTerm } from './iri';

/** Where contexts have several names for one property, the one that verifiers read; no other hides it from them. */
const names: ReadonlyMap<string, string> = new Map([
  ['https://w3id.org/security#expiration', 'expires'],
]);

/**
 * What a member's name says: a term, or a plain word where a context names a vocabulary. Full and compact IRIs, types,
 * and keywords by other names than `id` and `type` would do in JSON-LD, but nobody who reads a credential looks there.
 */
export function propertyOf(
  name: string,
  { terms, vocab }: ActiveContext,
): TermDefinition | undefined {
  const term = terms.get(name);
  if (term) return isPlain(name, term) ? term : undefined;
  if (vocab === undefined || !WORD.test(name) || name === '__proto__') return undefined;
  const iri = absolute(vocab + name);
  return iri === undefined ? undefined : { ...WORD_DEFINITION, iri, predicate: iriTerm(iri) };
}

const isPlain = (name: string, { iri, own }: TermDefinition): boolean =>
  !iri.startsWith('@') && (own || (!TYPE.test(name) && (names.get(iri) ?? name) === name));

/** With none of the marks that end a vocabulary: a part of it would be moved from there to here. */
const WORD = /^[^@:/#?][^:/#?]*$/u;

/** By the custom of all contexts we know; Open Badges 3.0.0 has one IRI for a type and for the property that holds it. */
const TYPE = /^[A-Z]/u;

const WORD_DEFINITION = {
  type: undefined,
  container: undefined,
  scoped: undefined,
  reverse: false,
  prefix: false,
  guarded: false,
  own: false,
} as const;
