import { knownContexts } from './known-contexts';

/**
 * Whether the contexts at these addresses give a word a meaning. Nothing is said where one of them is not known, for
 * that one may.
 */
export function isDefinedWord(word: string, addresses: readonly string[]): boolean | undefined {
  const contexts = addresses.map(knownContexts);
  const defined = contexts
    .flatMap((known) => known ?? [])
    .some(({ vocab, terms }) => vocab !== undefined || terms.has(word));
  if (defined) return true;
  return contexts.includes(undefined) ? undefined : false;
}
