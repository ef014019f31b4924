import type { Skill } from '@/utils/model/skill';
import { pathsOf } from './packed/name-path';
import { childOf, NONE, ROOT, wordOf } from './packed/name-tree';
import { entryOf, type NameEntry, type VocabularyPart } from './packed/vocabulary-part';
import { spotOf } from './spots';

/** What ESCO sets behind a label to tell it from another: "Python (computer programming)". */
const REMARK = /(?:(?<!\s)\s+)?\([^()]*\)$/u;

/**
 * A brought entry as it stands beside what is packaged: one whose label names a packaged skill answers who asks for that
 * skill, so that a credential aligned to ESCO's Python counts where a posting says Python.
 */
export const joinedTo =
  (packaged: VocabularyPart) =>
  (skill: Skill): Skill => {
    const same = skill.names.length > 0 ? namedLike(skill, packaged) : undefined;
    return same ? { ...skill, broader: [...skill.broader, same.id] } : skill;
  };

/** The packaged skill that a label of somebody else's taxonomy names. */
export function namedLike({ label, kind }: Skill, packaged: VocabularyPart): Skill | undefined {
  const text = label.replace(REMARK, '');
  const [path = []] = pathsOf({ text, caution: 'none' });
  const { tree } = packaged;
  const node = path.reduce((at, key) => childOf(tree, at, wordOf(tree, spotOf(key))), ROOT);
  const isSame = ({ skill, name }: NameEntry) =>
    skill.kind !== 'credential' &&
    (skill.kind === 'language') === (kind === 'language') &&
    (name.caution === 'none' || name.text === text);
  if (node === NONE) return undefined;
  const [from, to] = [tree.firstEntries[node] ?? 0, tree.firstEntries[node + 1] ?? 0];
  for (let number = from; number < to; number += 1) {
    const entry = entryOf(packaged, number);
    if (entry && isSame(entry)) return entry.skill;
  }
  return undefined;
}
