/** One pattern that finds any of these phrases at word boundaries; each may hold signs of a pattern. */
export const anyPhrase = (...phrases: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'iu');
