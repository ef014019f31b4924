import { type Caution, type Skill, type SkillName, skillKinds } from '@/utils/model/skill';

/** How sure a name is, by the number that stands for it. */
export const cautions = ['none', 'case', 'context'] as const satisfies readonly Caution[];

/** Characters that no text of a vocabulary has: between the columns of a record, and between the items of one. */
const COLUMN = '\u001f';
const ITEM = '\u001e';

/** A skill as one line of text. Every column has something in front, so that an empty list is none of one empty item. */
export function recordOf({ id, kind, label, names, broader, shows, awardedBy }: Skill): string {
  const written = names.map(({ text, caution }) => cautions.indexOf(caution) + text);
  return [[id], [kind], [label], written, broader, shows, awardedBy]
    .map((items) =>
      items.map((item) => ITEM + item.replaceAll(COLUMN, ' ').replaceAll(ITEM, ' ')).join(''),
    )
    .join(COLUMN);
}

/** Where in the bytes of a record the id ends, which begins at the second of them. */
export const idEnd = (record: Uint8Array): number => record.indexOf(COLUMN.charCodeAt(0));

export function skillOfRecord(record: string): Skill {
  const [[id = ''] = [], [kind = ''] = [], [label = ''] = [], names = [], ...lists] = record
    .split(COLUMN)
    .map((column) => column.split(ITEM).slice(1));
  const [broader = [], shows = [], awardedBy = []] = lists;
  return {
    id,
    label,
    kind: skillKinds.find((each) => each === kind) ?? 'skill',
    names: names.map(nameOf),
    broader,
    shows,
    awardedBy,
  };
}

const nameOf = (written: string): SkillName => ({
  text: written.slice(1),
  caution: cautions[Number(written.charAt(0))] ?? 'context',
});
