/** FNV-1a, over the UTF-16 code units of a word or over bytes. */
export const FIRST_HASH = 0x811c9dc5 | 0;

export const hashedWith = (hash: number, unit: number): number =>
  Math.imul(hash ^ unit, 0x01000193);

/** What the hash was before the last unit: the factor above is odd, and this one undoes it. */
export const hashWithout = (hash: number, unit: number): number =>
  Math.imul(hash, 0x359c449b) ^ unit;

export function hashOf(word: string): number {
  let hash = FIRST_HASH;
  for (let at = 0; at < word.length; at += 1) hash = hashedWith(hash, word.charCodeAt(at));
  return hash;
}
