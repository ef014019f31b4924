import { tokensIn } from './tokens';

/** What somebody does, by which a skill is told: a verb, and what it is done to. */
export interface Deed {
  readonly id: string;
  readonly verb: readonly string[];
  readonly objects: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;
}

/** By the first word of the verb. */
export type Deeds = ReadonlyMap<string, readonly Deed[]>;

/** As they are written: a row is "id | verbs | objects", and an object led by an @ names a list of them. */
export interface DeedRows {
  readonly rows: readonly string[];
  readonly objects: Readonly<Record<string, string>>;
}

const ANY = '*';

export const noDeeds: Deeds = new Map();

export function deedsOf({ rows, objects: lists }: DeedRows): Deeds {
  const deeds = new Map<string, Deed[]>();
  for (const row of rows) {
    const [id = '', verbs = '', objects = ''] = row.split('|').map((column) => column.trim());
    const known = objects === ANY ? undefined : objectsOf(objects, lists);
    for (const verb of verbs.split(';').map(keysOf)) {
      const [head = ''] = verb;
      deeds.set(head, [...(deeds.get(head) ?? []), { id: `ps:${id}`, verb, objects: known }]);
    }
  }
  return deeds;
}

function objectsOf(column: string, lists: DeedRows['objects']): NonNullable<Deed['objects']> {
  const objects = new Map<string, (readonly string[])[]>();
  const words = column
    .split(/[;\s]+/u)
    .flatMap((word) => (word.startsWith('@') ? (lists[word.slice(1)] ?? '').split(' ') : [word]));
  for (const [head = '', ...rest] of words.map(keysOf))
    objects.set(head, [...(objects.get(head) ?? []), rest]);
  return objects;
}

const keysOf = (words: string): readonly string[] => tokensIn(words).map(({ key }) => key);
