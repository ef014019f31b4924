import type { Evidence } from '@/utils/model/match';
import { vocabulary } from '@/utils/skills/taxonomies';

export const now = new Date('2026-06-01T00:00:00Z');

const MONTH_MS = (365.25 / 12) * 86_400_000;

export const monthsAgo = (months: number): string =>
  new Date(now.getTime() - months * MONTH_MS).toISOString();

/** Fresh verified evidence of some built-in skills; a test changes the one thing it is about. */
export function showing(ids: readonly string[], changes: Partial<Evidence> = {}): Evidence {
  const skills = ids.flatMap((id) => {
    const skill = vocabulary.skills.get(id);
    const { label, kind } = skill ?? { label: id, kind: 'skill' };
    return [{ id, label, kind, source: 'tag', words: label } as const];
  });
  return {
    id: ids.join('+'),
    name: ids.join(', '),
    status: 'verified',
    issuedOn: monthsAgo(0),
    skills,
    ...changes,
  };
}
