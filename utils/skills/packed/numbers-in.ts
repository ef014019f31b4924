import type { Spot } from '../spots';
import { type NameTree, NONE, wordOf } from './name-tree';

/** What an array is full of at first, and how far from it numbers are noted. */
const NOT_NOTED = 0;
const FIRST_NOTE = 2;

/** Trees in which words are looked up together: one that the first has is looked up in each other once, and then known. */
export interface Trees {
  readonly trees: readonly NameTree[];
  readonly notes: readonly Int32Array[];
}

export const lookedUpTogether = (trees: readonly NameTree[]): Trees => ({
  trees,
  notes: trees.map((tree, at) => (at === 0 ? NO_NOTES : notesOf(tree, trees[0]))),
});

/** Writes the numbers that a word has in each of the trees into a row of them. */
export function putNumbers(
  { trees, notes }: Trees,
  spot: Spot,
  row: { numbers: Int32Array; at: number },
): void {
  const { numbers, at } = row;
  const number = trees[0] ? wordOf(trees[0], spot) : NONE;
  numbers[at] = number;
  for (let each = 1; each < trees.length; each += 1) {
    const [tree, noted] = [trees[each], notes[each]];
    if (tree && noted) numbers[at + each] = numberIn(tree, { spot, number, noted });
  }
}

const NO_NOTES = new Int32Array(0);

interface Known {
  readonly spot: Spot;
  /** In the first tree. */
  readonly number: number;
  readonly noted: Int32Array;
}

function numberIn(tree: NameTree, { spot, number, noted }: Known): number {
  if (number === NONE) return wordOf(tree, spot);
  const note = noted[number] ?? NOT_NOTED;
  if (note !== NOT_NOTED) return note - FIRST_NOTE;
  const found = wordOf(tree, spot);
  noted[number] = found + FIRST_NOTE;
  return found;
}

function notesOf(tree: NameTree, first = tree): Int32Array {
  const known = tree.known.get(first) ?? new Int32Array(first.wordStarts.length);
  tree.known.set(first, known);
  return known;
}
