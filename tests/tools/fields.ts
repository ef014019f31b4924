import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { skillOfRow } from '@/utils/skills/taxonomies/built-in/row';

const FOLDER = 'utils/skills/taxonomies/built-in';

/** The ids of each field of the built-in vocabulary, by the name of its file. */
export const fields: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [basename(name, '.json'), idsIn(join(FOLDER, name))]),
);

export const fieldOf = (id: string): string =>
  [...fields].find(([, ids]) => ids.has(id))?.[0] ?? '';

function idsIn(file: string): ReadonlySet<string> {
  const rows: readonly string[] = JSON.parse(readFileSync(file, 'utf8'));
  return new Set(rows.map((row) => skillOfRow(row).id));
}
