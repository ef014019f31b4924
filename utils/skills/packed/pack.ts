import type { Steps } from '@/utils/lib/in-slices';
import { joinedBytes } from '@/utils/lib/joined-bytes';
import type { Skill } from '@/utils/model/skill';
import { pathsOf } from './name-path';
import { cautions, recordOf } from './record';
import { joinedSections } from './sections';

/** So many make a step. */
const STEP = 256;

interface Entry {
  readonly skill: number;
  readonly name: number;
  readonly caution: number;
}

/** Most are leaves, and have nothing next. */
interface Branch {
  next?: Map<number, Branch>;
  entries?: Entry[];
}

/** A vocabulary as it is packaged and kept: flat arrays that are read where they lie. */
export function packed(given: readonly Skill[]): Uint8Array<ArrayBuffer> {
  const steps = packSteps(given);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps, for a hundred thousand names. Of two entries with one id the first counts. */
export function* packSteps(given: readonly Skill[]): Steps<Uint8Array<ArrayBuffer>> {
  const ids = new Set<string>();
  const skills = given.filter(({ id }) => ids.size < ids.add(id).size);
  const { words, root } = yield* treeOf(skills);
  const tree = yield* flatTree(root);
  const encoder = new TextEncoder();
  const records = skills.map((skill) => encoder.encode(recordOf(skill)));
  const letters = words.join('');
  return joinedSections({
    wordLengths: Uint16Array.from(words, lengthOf),
    wordUnits: Uint16Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at)),
    ...tree,
    recordLengths: Uint32Array.from(records, lengthOf),
    recordBytes: joinedBytes(records),
  });
}

/** Words are numbered so that those that names begin with come first: a name's first word is its first node. */
function* treeOf(skills: readonly Skill[]): Steps<{ words: readonly string[]; root: Branch }> {
  const paths: (readonly string[])[] = [];
  const entries: Entry[] = [];
  for (const [skill, { names }] of skills.entries()) {
    for (const [index, name] of names.entries())
      for (const path of pathsOf(name)) {
        paths.push(path);
        entries.push({ skill, name: index, caution: cautions.indexOf(name.caution) });
      }
    if (skill % STEP === 0) yield;
  }
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    numbers.set(word, number);
    return number;
  };
  for (const [first = ''] of paths) numberOf(first);
  const root: Branch = {};
  for (const [at, path] of paths.entries()) {
    let node = root;
    for (const key of path) {
      const word = numberOf(key);
      node.next ??= new Map();
      const next = node.next.get(word) ?? {};
      node.next.set(word, next);
      node = next;
    }
    node.entries ??= [];
    node.entries.push(...entries.slice(at, at + 1));
    if (at % STEP === 0) yield;
  }
  return { words: [...numbers.keys()], root };
}

/** Breadth first, so that the nodes that edges lead to have the numbers of the edges. */
function* flatTree(root: Branch): Steps<ReturnType<typeof arraysOf>> {
  const nodes = [root];
  const edgeWords: number[] = [];
  let walked = 0;
  // What is found on the way is walked through as well.
  for (const { next } of nodes) {
    for (const [word, node] of [...(next ?? [])].sort(([one], [other]) => one - other)) {
      edgeWords.push(word);
      nodes.push(node);
    }
    walked += 1;
    if (walked % STEP === 0) yield;
  }
  return arraysOf(nodes, edgeWords);
}

function arraysOf(nodes: readonly Branch[], edgeWords: readonly number[]) {
  const entries = nodes.flatMap((node) => node.entries ?? []);
  return {
    edgeCounts: Uint16Array.from(nodes, ({ next }) => next?.size ?? 0),
    edgeWords: Uint32Array.from(edgeWords),
    entryCounts: Uint16Array.from(nodes, (node) => node.entries?.length ?? 0),
    entrySkills: Uint32Array.from(entries, ({ skill }) => skill),
    entryNames: Uint16Array.from(entries, ({ name }) => name),
    entryCautions: Uint8Array.from(entries, ({ caution }) => caution),
  };
}

const lengthOf = ({ length }: { readonly length: number }): number => length;
