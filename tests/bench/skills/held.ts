import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { Skill } from '@/utils/model/skill';
import { pathsOf } from '@/utils/skills/packed/name-path';
import { packed } from '@/utils/skills/packed/pack';
import { partOf } from '@/utils/skills/packed/vocabulary-part';
import { skillsInText } from '@/utils/skills/skills-in-text';
import { vocabularyOfParts } from '@/utils/skills/vocabulary';

import type { Row } from '../measuring/row';

/** A tree of names, word by word, of nothing but objects. */
interface Branch {
  next?: Record<string, Branch>;
  names?: { skill: Skill; name: number }[];
}

/** What a vocabulary keeps of memory once it has been read with, packed and as objects; measured in this Node. */
export function heldBytes(skills: readonly Skill[], posting: string): Row {
  const json = JSON.stringify(skills);
  const bytes = packed(skills);
  const ours = held(() => {
    const vocabulary = vocabularyOfParts([partOf(Uint8Array.from(bytes))]);
    skillsInText(posting, vocabulary);
    return vocabulary;
  });
  const peer = held(() => {
    // What is written above is read.
    const list = JSON.parse(json) as readonly Skill[];
    return { list, tree: treeOf(list) };
  });
  return {
    name: `Memory of ${skills.length} skills (Node)`,
    unit: 'bytes',
    ours,
    peer,
    peerName: 'plain objects: a list and a tree of names',
    ratio: peer / ours,
    floor: 3,
    note: 'heap and array buffers after garbage collection',
  };
}

function treeOf(skills: readonly Skill[]): Branch {
  const root: Branch = {};
  for (const skill of skills)
    for (const [name, each] of skill.names.entries())
      for (const path of pathsOf(each)) {
        let branch = root;
        for (const word of path) {
          branch.next ??= {};
          branch.next[word] ??= {};
          branch = branch.next[word];
        }
        branch.names ??= [];
        branch.names.push({ skill, name });
      }
  return root;
}

function held(make: () => unknown): number {
  make();
  const before = used();
  const kept = make();
  const after = used();
  // Kept until it has been measured.
  if (kept === undefined) throw new Error('nothing was made');
  return after - before;
}

function used(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let time = 0; time < 3; time += 1) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
