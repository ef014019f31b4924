import type { Skill } from '@/utils/model/skill';
import { type Deeds, noDeeds } from './deeds';
import { packed } from './packed/pack';
import { partOf, type VocabularyPart } from './packed/vocabulary-part';

/** A vocabulary made ready to be read with: by id, by name, and upwards. */
export interface Vocabulary {
  readonly skills: Lookup<Skill>;
  /** For each skill all wider ones, near and far. */
  readonly wider: Lookup<ReadonlySet<string>>;
  /** Where names are looked for; where two parts give the same name, the first one keeps it. */
  readonly parts: readonly VocabularyPart[];
  /** By which a skill is told without its name. */
  readonly deeds: Deeds;
  /** What the user has brought into it, and when: another one may be of the same size. */
  readonly brought?: string;
}

/** What is asked of a map; each entry is read when it is first asked for. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

/** Some parts as one vocabulary, in order of precedence. */
export function vocabularyOfParts(
  parts: readonly VocabularyPart[],
  deeds: Deeds = noDeeds,
): Vocabulary {
  const skills: Lookup<Skill> = {
    get(id) {
      for (const { skillOf } of parts) {
        const skill = skillOf(id);
        if (skill) return skill;
      }
      return undefined;
    },
  };
  const kept = new Map<string, ReadonlySet<string>>();
  const wider: Lookup<ReadonlySet<string>> = {
    get(id) {
      const known = kept.get(id) ?? widerThan(id, skills);
      kept.set(id, known);
      return known;
    },
  };
  return { skills, wider, parts, deeds };
}

/** A vocabulary that is all there, as one that is made in a test. */
export interface WholeVocabulary extends Vocabulary {
  readonly skills: ReadonlyMap<string, Skill>;
}

/** Builds it from all taxonomies in use; where two give the same name, the first one keeps it. */
export function vocabularyOf(entries: readonly Skill[], deeds: Deeds = noDeeds): WholeVocabulary {
  const part = partOf(packed(entries));
  const all = Array.from({ length: part.size }, (_, number) => part.skillAt(number));
  return {
    ...vocabularyOfParts([part], deeds),
    skills: new Map(all.map((skill) => [skill.id, skill])),
  };
}

/** A circle in somebody's taxonomy ends where it began. */
function widerThan(id: string, skills: Lookup<Skill>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(skills.get(id)?.broader ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id || found.has(next)) continue;
    found.add(next);
    open.push(...(skills.get(next)?.broader ?? []));
  }
  return found;
}
