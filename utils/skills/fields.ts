import type { Vocabulary } from './vocabulary';

/** A field of the packaged skills, which stand field by field: where it begins. */
export interface FieldStart {
  readonly field: string;
  readonly from: number;
}

/** Of a skill that nobody has put in a field. */
export const OTHER_FIELD = 'other';

/** Tells the field of a skill: its own, or that of a wider skill which has one. */
export function fieldsOf(
  { parts, wider }: Pick<Vocabulary, 'parts' | 'wider'>,
  starts: readonly FieldStart[],
): (skillId: string) => string {
  const [packaged] = parts;
  const own = (id: string): string | undefined => {
    const number = packaged?.numberOf(id) ?? -1;
    return number < 0 ? undefined : starts.findLast(({ from }) => from <= number)?.field;
  };
  return (skillId) => {
    for (const id of [skillId, ...(wider.get(skillId) ?? [])]) {
      const field = own(id);
      if (field !== undefined) return field;
    }
    return OTHER_FIELD;
  };
}
