import type { Skill, SkillName } from '@/utils/model/skill';
import { tokensIn } from './tokens';

/** A vocabulary made ready to be read with: by id, by name, and upwards. */
export interface Vocabulary {
  readonly skills: Lookup<Skill>;
  /** For each skill all wider ones, near and far. */
  readonly wider: Lookup<ReadonlySet<string>>;
  readonly names: NameNode;
}

/** What is asked of a map; where it lies in the package, each entry is read when it is first asked for. */
export type Lookup<Value> = Pick<ReadonlyMap<string, Value>, 'get'>;

/** A vocabulary that is all there, as one that somebody imports. */
export interface WholeVocabulary extends Vocabulary {
  readonly skills: ReadonlyMap<string, Skill>;
}

/** One step in the tree of names, word by word; `entries` are the names that end here. */
export interface NameNode {
  readonly next?: Lookup<NameNode>;
  readonly entries?: readonly NameEntry[];
}

/** The same while it is built. */
export interface NameBranch extends NameNode {
  next?: Map<string, NameBranch>;
  entries?: NameEntry[];
}

export interface NameEntry {
  readonly skill: Skill;
  readonly name: SkillName;
}

/** Builds it once from all taxonomies in use; where two give the same name, the first one keeps it. */
export function vocabularyOf(entries: readonly Skill[]): WholeVocabulary {
  const skills = new Map<string, Skill>();
  const names: NameBranch = {};
  for (const skill of entries) {
    if (skills.has(skill.id)) continue;
    skills.set(skill.id, skill);
    for (const name of skill.names) addName(names, { skill, name });
  }
  const wider = new Map(entries.map(({ id }) => [id, widerThan(id, skills)]));
  return { skills, wider, names };
}

export function addName(root: NameBranch, entry: NameEntry): void {
  for (const path of pathsOf(entry.name)) insert(root, path, entry);
}

/** The ways through the tree that lead to a name. */
export function pathsOf({ text, caution }: SkillName): readonly (readonly string[])[] {
  const words = text.split(/\s+/u).map((word) => tokensIn(word).map(({ key }) => key));
  // "Node.js", "front-end" and "CI/CD" are written in one word too.
  const isJoined = caution === 'none' && words.some(({ length }) => length > 1);
  const joined = words.map((keys) => keys.join('')).filter(Boolean);
  return [words.flat(), ...(isJoined ? [joined] : [])].filter(({ length }) => length > 0);
}

function insert(root: NameBranch, keys: readonly string[], entry: NameEntry): void {
  let node = root;
  for (const key of keys) {
    node.next ??= new Map();
    const next: NameBranch = node.next.get(key) ?? {};
    node.next.set(key, next);
    node = next;
  }
  node.entries ??= [];
  node.entries.push(entry);
}

/** A circle in somebody's taxonomy ends where it began. */
export function widerThan(id: string, skills: Lookup<Skill>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(skills.get(id)?.broader ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id || found.has(next)) continue;
    found.add(next);
    open.push(...(skills.get(next)?.broader ?? []));
  }
  return found;
}
