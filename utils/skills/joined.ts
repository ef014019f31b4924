import type { Skill } from '@/utils/model/skill';
import { type NameEntry, type NameNode, pathsOf, type Vocabulary } from './vocabulary';

/** What ESCO sets behind a label to tell it from another: "Python (computer programming)". */
const REMARK = /(?:(?<!\s)\s+)?\([^()]*\)$/u;

/**
 * Brought entries as they stand beside what is packaged: one whose label names a packaged skill answers who asks for that
 * skill, so that a credential aligned to ESCO's Python counts where a posting says Python.
 */
export function joinedTo(packaged: Vocabulary, brought: readonly Skill[]): readonly Skill[] {
  return brought.map((skill) => {
    const same = skill.names.length > 0 ? namedLike(skill, packaged.names) : undefined;
    return same ? { ...skill, broader: [...skill.broader, same.id] } : skill;
  });
}

function namedLike({ label, kind }: Skill, names: NameNode): Skill | undefined {
  const text = label.replace(REMARK, '');
  const [path = []] = pathsOf({ text, caution: 'none' });
  let node: NameNode | undefined = names;
  for (const key of path) node = node?.next?.get(key);
  const isSame = ({ skill, name }: NameEntry) =>
    skill.kind !== 'credential' &&
    (skill.kind === 'language') === (kind === 'language') &&
    (name.caution === 'none' || name.text === text);
  return node?.entries?.find(isSame)?.skill;
}
