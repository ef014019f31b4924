import { FIRST_HASH, hashedWith, hashOf } from '../word-hash';
import { smallLetter, type Words } from '../words';
import { type Sections, startsOf } from './sections';
import { numberIn, type Slots, slotsOf } from './slots';

/** The names of a packed vocabulary, word by word, in arrays. */
export interface NameTree
  extends Pick<
    Sections,
    'wordUnits' | 'edgeWords' | 'entrySkills' | 'entryNames' | 'entryCautions'
  > {
  readonly wordSlots: Slots;
  readonly wordStarts: Uint32Array;
  /** Of each node. */
  readonly firstEdges: Uint32Array;
  readonly firstEntries: Uint32Array;
}

/** Where all names begin; nothing leads back to it. */
export const ROOT = 0;
/** No node, and no word. */
export const NONE = -1;

export function nameTree(sections: Sections): NameTree {
  const { wordUnits, edgeWords, entrySkills, entryNames, entryCautions } = sections;
  const wordStarts = startsOf(sections.wordLengths);
  const hashes = new Int32Array(sections.wordLengths.length);
  for (let word = 0; word < hashes.length; word += 1) {
    let hash = FIRST_HASH;
    const after = wordStarts[word + 1] ?? 0;
    for (let at = wordStarts[word] ?? 0; at < after; at += 1)
      hash = hashedWith(hash, wordUnits[at] ?? 0);
    hashes[word] = hash;
  }
  return {
    wordUnits,
    edgeWords,
    entrySkills,
    entryNames,
    entryCautions,
    wordSlots: slotsOf(hashes),
    wordStarts,
    firstEdges: startsOf(sections.edgeCounts),
    firstEntries: startsOf(sections.entryCounts),
  };
}

/** The number that each word of a text has in this tree. */
export function wordsOfTree(tree: NameTree, words: Words): Int32Array {
  const { wordSlots, wordStarts, wordUnits } = tree;
  const { text, length, starts, ends, hashes, spelt } = words;
  const numbers = new Int32Array(length);
  const mask = wordSlots.length / 2 - 1;
  for (let index = 0; index < length; index += 1) {
    const key = spelt[index];
    numbers[index] = key === undefined ? plain(index) : wordOf(tree, key);
  }
  return numbers;

  /** Nearly every word of every text passes here: it is compared where it stands. */
  function plain(index: number): number {
    const hash = (hashes[index] ?? 0) >>> 0;
    const from = starts[index] ?? 0;
    const size = (ends[index] ?? 0) - from;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = (wordSlots[2 * slot + 1] ?? 0) - 1;
      if (word === NONE) return NONE;
      if (wordSlots[2 * slot] !== hash) continue;
      const first = wordStarts[word] ?? 0;
      if ((wordStarts[word + 1] ?? 0) - first !== size) continue;
      let at = 0;
      while (at < size && wordUnits[first + at] === smallLetter(text.charCodeAt(from + at)))
        at += 1;
      if (at === size) return word;
    }
  }
}

export const wordOf = (tree: NameTree, key: string): number =>
  numberIn(tree.wordSlots, hashOf(key), (word) => isWord(tree, word, key));

function isWord({ wordStarts, wordUnits }: NameTree, word: number, key: string): boolean {
  const from = wordStarts[word] ?? 0;
  if ((wordStarts[word + 1] ?? 0) - from !== key.length) return false;
  for (let at = 0; at < key.length; at += 1)
    if (wordUnits[from + at] !== key.charCodeAt(at)) return false;
  return true;
}

/** The node that a word leads to. */
export function childOf({ firstEdges, edgeWords }: NameTree, node: number, word: number): number {
  if (node === NONE || word === NONE) return NONE;
  let low = firstEdges[node] ?? 0;
  let high = firstEdges[node + 1] ?? 0;
  // The words that names begin with are numbered as the edges of the root are.
  if (node === ROOT) return word < high ? word + 1 : NONE;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = edgeWords[middle] ?? 0;
    if (found === word) return middle + 1;
    if (found < word) low = middle + 1;
    else high = middle;
  }
  return NONE;
}
