import { singularsOf } from './spelling';
import { hashOf, hashWithout } from './word-hash';
import { keyAt, smallLetter, type Words } from './words';

/** A word where it stands, with its hash; capital letters of ASCII count as small ones. */
export interface Spot {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly hash: number;
}

export const spotOf = (key: string): Spot => ({
  text: key,
  from: 0,
  to: key.length,
  hash: hashOf(key),
});

/** A word of a text. */
export function spotAt({ text, starts, ends, hashes, spelt }: Words, index: number): Spot {
  const key = spelt[index];
  const hash = hashes[index] ?? 0;
  return key === undefined
    ? { text, from: starts[index] ?? 0, to: ends[index] ?? 0, hash }
    : { text: key, from: 0, to: key.length, hash };
}

const [E, H, I, S, X, Z] = [...'ehisxz'].map((letter) => letter.charCodeAt(0));
const FEWEST = 4;

/** What a word of a text may be the plural of, likeliest first; most are the same letters without the last one. */
export function singularsAt(words: Words, index: number): readonly Spot[] {
  const { text, starts, ends, hashes, spelt } = words;
  const [from, to] = [starts[index] ?? 0, (ends[index] ?? 0) - 1];
  if (spelt[index] !== undefined || to - from < FEWEST || !losesOnlyS(text, to))
    return singularsOf(keyAt(words, index)).map(spotOf);
  return [{ text, from, to, hash: hashWithout(hashes[index] ?? 0, S ?? 0) }];
}

function losesOnlyS(text: string, end: number): boolean {
  const last = smallLetter(text.charCodeAt(end - 1));
  if (last === S) return false;
  if (last !== E) return true;
  const before = smallLetter(text.charCodeAt(end - 2));
  return ![H, I, S, X, Z].includes(before);
}
