import type { Skill, SkillName } from '@/utils/model/skill';
import { tokensIn } from './tokens';

/** A vocabulary made ready to be read with: by id, by name, and upwards. */
export interface Vocabulary {
  readonly skills: ReadonlyMap<string, Skill>;
  /** For each skill all wider ones, near and far. */
  readonly wider: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: NameNode;
}

/** One step in the tree of names, word by word; `entries` are the names that end here. */
export interface NameNode {
  next?: Map<string, NameNode>;
  entries?: NameEntry[];
}

export interface NameEntry {
  readonly skill: Skill;
  readonly name: SkillName;
}

/** Builds it once from all taxonomies in use; where two give the same name, the first one keeps it. */
export function vocabularyOf(entries: readonly Skill[]): Vocabulary {
  const skills = new Map<string, Skill>();
  const names: NameNode = {};
  for (const skill of entries) {
    if (skills.has(skill.id)) continue;
    skills.set(skill.id, skill);
    for (const name of skill.names) addName(names, { skill, name });
  }
  const wider = new Map(entries.map(({ id }) => [id, widerThan(id, skills)]));
  return { skills, wider, names };
}

function addName(root: NameNode, entry: NameEntry): void {
  const { text, caution } = entry.name;
  const words = text.split(/\s+/u).map((word) => tokensIn(word).map(({ key }) => key));
  insert(root, words.flat(), entry);
  // "Node.js", "front-end" and "CI/CD" are written in one word too.
  if (caution === 'none' && words.some(({ length }) => length > 1))
    insert(root, words.map((keys) => keys.join('')).filter(Boolean), entry);
}

function insert(root: NameNode, keys: readonly string[], entry: NameEntry): void {
  if (keys.length === 0) return;
  let node = root;
  for (const key of keys) {
    node.next ??= new Map();
    const next: NameNode = node.next.get(key) ?? {};
    node.next.set(key, next);
    node = next;
  }
  node.entries ??= [];
  node.entries.push(entry);
}

/** A circle in somebody's taxonomy ends where it began. */
function widerThan(id: string, skills: ReadonlyMap<string, Skill>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(skills.get(id)?.broader ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id || found.has(next)) continue;
    found.add(next);
    open.push(...(skills.get(next)?.broader ?? []));
  }
  return found;
}
