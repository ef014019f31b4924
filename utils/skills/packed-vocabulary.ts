import type { Skill } from '@/utils/model/skill';
import { skillOfRow } from './taxonomies/built-in/row';
import { addName, type NameBranch, pathsOf, type Vocabulary, widerThan } from './vocabulary';

/** Between the rows and the table of first words. */
const GAP = '\n\n';

/**
 * A vocabulary as it is packaged: its rows, and for the first word of every name the rows that have such a name. Made
 * when the extension is built, so that a worker reads of ten thousand skills only those that a text may name.
 */
export function packed(rows: readonly string[]): string {
  const table = new Map<string, Set<number>>();
  for (const [at, row] of rows.entries())
    for (const [first = ''] of skillOfRow(row).names.flatMap(pathsOf)) {
      const found = table.get(first) ?? new Set();
      table.set(first, found.add(at));
    }
  const lines = [...table].map(([word, found]) => [word, ...found].join(' '));
  return [rows.join('\n'), lines.join('\n')].join(GAP);
}

/** Reads a packaged vocabulary; a skill is taken out of its row when it is first asked for. */
export function unpacked(text: string): Vocabulary {
  const [head = '', foot = ''] = text.split(GAP);
  const rows = head.split('\n');
  const rowsAt = new Map(foot.split('\n').map(splitAtSpace));
  const placeOf = new Map(rows.map((row, at) => [idIn(row), at]));

  const skillAt = kept((at: number): Skill => skillOfRow(rows[at] ?? ''));
  const skills = {
    get(id: string): Skill | undefined {
      const at = placeOf.get(id);
      return at === undefined ? undefined : skillAt(at);
    },
  };
  const branchAt = kept((word: string): NameBranch | undefined => {
    const root: NameBranch = {};
    for (const at of rowsAt.get(word)?.split(' ') ?? []) {
      const skill = skillAt(Number(at));
      for (const name of skill.names) addName(root, { skill, name });
    }
    return root.next?.get(word);
  });
  const wider = kept((id: string) => widerThan(id, skills));
  return { skills, wider: { get: wider }, names: { next: { get: branchAt } } };
}

const splitAtSpace = (line: string): [string, string] => {
  const at = line.indexOf(' ');
  return [line.slice(0, at), line.slice(at + 1)];
};

/** The second column of a row. */
function idIn(row: string): string {
  const start = row.indexOf('|') + 1;
  return `ps:${row.slice(start, row.indexOf('|', start)).trim()}`;
}

function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
