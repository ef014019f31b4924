import { childOf, NONE, ROOT, wordOf, wordsOfTree } from './packed/name-tree';
import type { VocabularyPart } from './packed/vocabulary-part';
import { singularsOf } from './spelling';
import { endsInS, keyAt, type Words } from './words';

/** A walk through the names of several parts as if they were one tree: the node in each part where it stands. */
export interface NameWalk {
  readonly nodes: Int32Array;
  /** Begins anew with a word; says when no name begins with it. */
  readonly begin: (index: number) => boolean;
  /** Goes on with a word, or says that no name does. */
  readonly step: (index: number) => boolean;
}

export function nameWalk(words: Words, parts: readonly VocabularyPart[]): NameWalk {
  const trees = parts.map(({ tree }) => tree);
  const numbers = trees.map((tree) => wordsOfTree(tree, words));
  const singulars: (readonly (readonly number[])[] | undefined)[] = [];
  const nodes = new Int32Array(parts.length);
  const next = new Int32Array(parts.length);
  return {
    nodes,
    begin(index) {
      nodes.fill(ROOT);
      return step(index);
    },
    step,
  };

  /** A word as it is written goes before what it may be the plural of. */
  function step(index: number): boolean {
    let isThere = false;
    for (let at = 0; at < trees.length; at += 1)
      if (lead(at, numbers[at]?.[index] ?? NONE)) isThere = true;
    if (isThere) nodes.set(next);
    return isThere || (endsInS(words, index) && stepAsSingular(index));
  }

  function stepAsSingular(index: number): boolean {
    singulars[index] ??= singularsOf(keyAt(words, index)).map((singular) =>
      trees.map((tree) => wordOf(tree, singular)),
    );
    for (const each of singulars[index]) {
      let isThere = false;
      for (let at = 0; at < trees.length; at += 1) if (lead(at, each[at] ?? NONE)) isThere = true;
      if (!isThere) continue;
      nodes.set(next);
      return true;
    }
    return false;
  }

  function lead(at: number, word: number): boolean {
    const tree = trees[at];
    const child = tree ? childOf(tree, nodes[at] ?? NONE, word) : NONE;
    next[at] = child;
    return child !== NONE;
  }
}
