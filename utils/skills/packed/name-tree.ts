import type { Spot } from '../spots';
import { FIRST_HASH, hashedWith } from '../word-hash';
import { type Sections, startsOf } from './sections';
import { type Slots, slotsOf } from './slots';

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
  /** What number the words of another tree have in this one, as far as that has been looked up. */
  readonly known: WeakMap<NameTree, Int32Array>;
}

/** Where all names begin; nothing leads back to it. */
export const ROOT = 0;
/** Below this a letter that is none of the small ones becomes one by a bit. */
const ASCII = 128;
const SMALL = 32;
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
    known: new WeakMap(),
  };
}

/** The number of a word: nearly every one of every text passes here, and is compared where it stands. */
export function wordOf({ wordSlots, wordStarts, wordUnits }: NameTree, spot: Spot): number {
  const { text, from } = spot;
  const hash = spot.hash >>> 0;
  const size = spot.to - from;
  const mask = wordSlots.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const word = (wordSlots[2 * slot + 1] ?? 0) - 1;
    if (word === NONE) return NONE;
    if (wordSlots[2 * slot] !== hash) continue;
    const first = wordStarts[word] ?? 0;
    if ((wordStarts[word + 1] ?? 0) - first !== size) continue;
    let at = 0;
    for (; at < size; at += 1) {
      const unit = text.charCodeAt(from + at);
      const known = wordUnits[first + at];
      if (unit !== known && (unit >= ASCII || (unit | SMALL) !== known)) break;
    }
    if (at === size) return word;
  }
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

/** Whether some name goes on from a node. */
export const hasEdges = ({ firstEdges }: NameTree, node: number): boolean =>
  node !== NONE && (firstEdges[node + 1] ?? 0) > (firstEdges[node] ?? 0);
