import type { Relation } from '@/utils/model/match';
import type { Vocabulary } from '@/utils/skills/vocabulary';

/** What the skill that is shown is to the one that is asked for; nothing when they have no bond. */
export function relationOf(
  asked: string,
  shown: string,
  { skills, wider }: Vocabulary,
): Relation | undefined {
  if (asked === shown) return 'exact';
  if (wider.get(shown)?.has(asked)) return 'narrower';
  if (wider.get(asked)?.has(shown)) return 'broader';
  const parents = skills.get(asked)?.broader ?? [];
  return skills.get(shown)?.broader.some((id) => parents.includes(id)) ? 'sibling' : undefined;
}
