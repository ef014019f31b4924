import type { ActiveContext } from './active-context';
import { lastPart } from './iri';
import { readWords } from './read-words';

/**
 * Whether a type is written otherwise than by its own word where a reader looks for words: by its address in full or in
 * part, or by another word that the document has made up for it. The type decides how the rest is read.
 */
export function isDisguised(type: string, iri: string, { terms }: ActiveContext): boolean {
  const word = lastPart(iri);
  if (word === type) return false;
  const term = terms.get(type);
  return term ? term.own : readWords().has(word);
}
