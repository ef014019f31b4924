import { childOf, hasEdges, NONE, ROOT } from './packed/name-tree';
import { lookedUpTogether, putNumbers, type Trees } from './packed/numbers-in';
import type { VocabularyPart } from './packed/vocabulary-part';
import { singularsAt, spotAt } from './spots';
import { endsInS, type Words } from './words';

/** A walk through the names of several parts as if they were one tree: the node in each part where it stands. */
export interface NameWalk extends Trees {
  readonly words: Words;
  readonly nodes: Int32Array;
  readonly next: Int32Array;
  /** Of each word as many as there are trees; behind them those of a word that is being tried. */
  readonly numbers: Int32Array;
}

export function nameWalk(words: Words, parts: readonly VocabularyPart[]): NameWalk {
  const together = lookedUpTogether(parts.map(({ tree }) => tree));
  const numbers = new Int32Array((words.length + 1) * parts.length);
  for (let index = 0; index < words.length; index += 1)
    putNumbers(together, spotAt(words, index), { numbers, at: index * parts.length });
  const [nodes, next] = [new Int32Array(parts.length), new Int32Array(parts.length)];
  return { ...together, words, nodes, next, numbers };
}

/** Begins anew with a word; says when no name begins with it. */
export function begin(walk: NameWalk, index: number): boolean {
  const { nodes } = walk;
  for (let at = 0; at < nodes.length; at += 1) nodes[at] = ROOT;
  return step(walk, index);
}

/** Goes on with a word, or says that no name does. A word as it is written goes before what it may be the plural of. */
export function step(walk: NameWalk, index: number): boolean {
  const isThere = lead(walk, index * walk.nodes.length);
  return isThere || (endsInS(walk.words, index) && stepAsSingular(walk, index));
}

function stepAsSingular(walk: NameWalk, index: number): boolean {
  const { words, numbers, nodes } = walk;
  const at = words.length * nodes.length;
  for (const singular of singularsAt(words, index)) {
    putNumbers(walk, singular, { numbers, at });
    if (lead(walk, at)) return true;
  }
  return false;
}

/** Leads on in each tree that has such a word there; where none has one nothing changes. */
function lead({ trees, nodes, next, numbers }: NameWalk, from: number): boolean {
  let isThere = false;
  for (let at = 0; at < nodes.length; at += 1) {
    const tree = trees[at];
    const child = tree ? childOf(tree, nodes[at] ?? NONE, numbers[from + at] ?? NONE) : NONE;
    next[at] = child;
    if (child !== NONE) isThere = true;
  }
  if (isThere) for (let at = 0; at < nodes.length; at += 1) nodes[at] = next[at] ?? NONE;
  return isThere;
}

/** Whether any name is longer than what has been walked. */
export function goesOn({ trees, nodes }: NameWalk): boolean {
  for (let at = 0; at < nodes.length; at += 1) {
    const tree = trees[at];
    if (tree && hasEdges(tree, nodes[at] ?? NONE)) return true;
  }
  return false;
}
