import { knownContexts } from './known-contexts';
import { LISTED_CONTEXTS } from './walk';

/**
 * Whether the contexts at these addresses give a word a meaning. Nothing is said where one of them is not known, for
 * that one may, nor of more contexts than anybody needs.
 */
export function isDefinedWord(word: string, addresses: readonly string[]): boolean | undefined {
  if (addresses.length > LISTED_CONTEXTS) return undefined;
  const contexts = addresses.map(knownContexts);
  const defined = contexts
    .flatMap((known) => known ?? [])
    .some(({ vocab, terms }) => vocab !== undefined || terms.has(word));
  if (defined) return true;
  return contexts.includes(undefined) ? undefined : false;
}
