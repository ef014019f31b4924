import type { ActiveContext, TermDefinition } from './active-context';
import { iriTerm, isAbsolute } from './iri';

/**
 * What a member's name says: a term, or a plain word where a context names a vocabulary. Full and compact IRIs, which
 * JSON-LD takes as well, are not property names here: nobody who reads the credential would look for them.
 */
export function propertyOf(
  name: string,
  { terms, vocab }: ActiveContext,
): TermDefinition | undefined {
  const term = terms.get(name);
  if (term) return term.iri.startsWith('@') ? undefined : term;
  if (vocab === undefined || !WORD.test(name) || name === '__proto__') return undefined;
  const iri = vocab + name;
  return isAbsolute(iri) ? { ...WORD_DEFINITION, iri, predicate: iriTerm(iri) } : undefined;
}

const WORD = /^[^@:][^:]*$/u;

const WORD_DEFINITION = {
  type: undefined,
  container: undefined,
  scoped: undefined,
  reverse: false,
  prefix: false,
  guarded: false,
} as const;
