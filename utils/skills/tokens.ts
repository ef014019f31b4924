import { keyAt, wordsIn } from './words';

/** A word of a text, where it stands. */
export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a short text, each for itself. */
export function tokensIn(text: string): readonly Token[] {
  const words = wordsIn(text);
  return Array.from(words.starts, (start, index) => ({
    key: keyAt(words, index),
    start,
    end: words.ends[index] ?? start,
  }));
}
