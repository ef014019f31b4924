import type { Skill, SkillName } from '@/utils/model/skill';
import { FIRST_HASH, hashedWith } from '../word-hash';
import { type NameTree, nameTree } from './name-tree';
import { cautions, idEnd, skillOfRecord } from './record';
import { sectionsOf, startsOf } from './sections';
import { numberIn, type Slots, slotsOf } from './slots';

const SURE = cautions.indexOf('none');

/** A packed vocabulary, opened: a skill is made of its record when it is first asked for. */
export interface VocabularyPart {
  readonly tree: NameTree;
  readonly skillAt: (number: number) => Skill;
  readonly skillOf: (id: string) => Skill | undefined;
  /** Its place among all of this part; -1 where it is none of them. */
  readonly numberOf: (id: string) => number;
  readonly size: number;
}

/** `seen` gives what else is to be known of a skill of this part. */
export function partOf(
  bytes: Uint8Array,
  seen: (skill: Skill) => Skill = (skill) => skill,
): VocabularyPart {
  const sections = sectionsOf(bytes);
  const { recordBytes } = sections;
  const recordStarts = startsOf(sections.recordLengths);
  const size = recordStarts.length - 1;
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  /** Sparse, and read for every name that is found. */
  const made: (Skill | undefined)[] = [];
  let idSlots: Slots | undefined;

  function skillAt(number: number): Skill {
    const known = made[number];
    if (known) return known;
    const skill = seen(skillOfRecord(decoder.decode(recordAt(number))));
    made[number] = skill;
    return skill;
  }

  const recordAt = (number: number): Uint8Array =>
    recordBytes.subarray(recordStarts[number], recordStarts[number + 1]);

  function slotsOfIds(): Slots {
    const hashes = new Int32Array(size);
    for (let number = 0; number < size; number += 1) {
      const record = recordAt(number);
      hashes[number] = hashOfBytes(record.subarray(1, idEnd(record)));
    }
    return slotsOf(hashes);
  }

  function numberOf(id: string): number {
    idSlots ??= slotsOfIds();
    const hash = hashOfBytes(encoder.encode(id));
    return numberIn(idSlots, hash, (each) => skillAt(each).id === id);
  }

  return {
    tree: nameTree(sections),
    skillAt,
    skillOf(id) {
      const number = numberOf(id);
      return number < 0 ? undefined : skillAt(number);
    },
    numberOf,
    size,
  };
}

function hashOfBytes(bytes: Uint8Array): number {
  let hash = FIRST_HASH;
  for (let at = 0; at < bytes.length; at += 1) hash = hashedWith(hash, bytes[at] ?? 0);
  return hash;
}

/** A name at the end of a way through the tree. */
export interface NameEntry {
  readonly skill: Skill;
  readonly name: SkillName;
}

export function entryOf({ tree, skillAt }: VocabularyPart, entry: number): NameEntry | undefined {
  const skill = skillAt(tree.entrySkills[entry] ?? 0);
  const name = skill.names[tree.entryNames[entry] ?? 0];
  return name && { skill, name };
}

/** Whether an entry is its skill wherever it stands, in whatever letters. */
export const isSure = ({ tree }: VocabularyPart, entry: number): boolean =>
  tree.entryCautions[entry] === SURE;
