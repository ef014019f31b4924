import { keyOf } from './spelling';
import { keyAt, type Words } from './words';

const MOST_TAGS = 14;
const LONGEST = 200;

/** Of these a sentence is made, and never a row of tags. */
const SENTENCE_WORDS = new Set(
  `a an are as at be by can do for from has have in is it my of on our that the their this to us was we
   who will with you your`
    .split(/\s+/u)
    .map(keyOf),
);

/**
 * Tells of a word whether it stands in a line of tags ("linux c c++ aws"): short, all small or all capital
 * letters, and no word of it one that sentences are made of.
 */
export function tagLinesIn(words: Words): (index: number) => boolean {
  const { text, length, starts, ends } = words;
  const lines = new Map<number, boolean>();
  return (index) => {
    const start = text.lastIndexOf('\n', starts[index]) + 1;
    const known = lines.get(start) ?? isTagLine(index, start);
    lines.set(start, known);
    return known;
  };

  function isTagLine(index: number, start: number): boolean {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    if (end - start > LONGEST) return false;
    const line = text.slice(start, end);
    if (line !== line.toLowerCase() && line !== line.toUpperCase()) return false;
    let first = index;
    while ((starts[first - 1] ?? -1) >= start) first -= 1;
    let after = first;
    for (; after < length && (ends[after] ?? 0) <= end; after += 1)
      if (SENTENCE_WORDS.has(keyAt(words, after))) return false;
    return after - first <= MOST_TAGS;
  }
}
