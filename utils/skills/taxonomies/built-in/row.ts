import { type Caution, type Skill, type SkillName, skillKinds } from '@/utils/model/skill';

const CAUTIONS: Readonly<Record<string, Caution>> = { '=': 'case', '~': 'context' };

/**
 * A row of the built-in vocabulary: `kind | id | label | other names | broader | shows | awarded by`, lists by
 * semicolon, empty columns at the end left out. A name led by `=` counts in this spelling alone, one led
 * by `~` only in context as well.
 */
export function skillOfRow(row: string): Skill {
  const [kind, id, label = '', names, broader, shows, awardedBy] = row
    .split('|')
    .map((column) => column.trim());
  const known = skillKinds.find((each) => each === kind);
  if (!known || !id || !label) throw new Error(`no row of a vocabulary: ${row}`);

  const ownName = nameOf(label);
  return {
    id: `ps:${id}`,
    label: ownName.text,
    kind: known,
    names: [ownName, ...listOf(names).map(nameOf)],
    broader: listOf(broader).map((name) => `ps:${name}`),
    shows: listOf(shows).map((name) => `ps:${name}`),
    awardedBy: listOf(awardedBy),
  };
}

function nameOf(written: string): SkillName {
  const caution = CAUTIONS[written.charAt(0)];
  return caution ? { text: written.slice(1), caution } : { text: written, caution: 'none' };
}

function listOf(column = ''): readonly string[] {
  return column === '' ? [] : column.split(';').map((item) => item.trim());
}
