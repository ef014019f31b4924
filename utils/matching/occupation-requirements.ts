import type { OccupationAsk } from '@/utils/model/brought-vocabulary';
import type { Requirement } from '@/utils/model/match';
import { namedLike } from '@/utils/skills/joined';
import type { Vocabulary } from '@/utils/skills/vocabulary';

/**
 * What an occupation asks for, as a posting would: where a packaged skill is the same it stands for it, so that what
 * answers one answers the other.
 */
export const occupationRequirements = (
  asks: readonly OccupationAsk[],
  { skills, parts: [packaged] }: Pick<Vocabulary, 'skills' | 'parts'>,
): readonly Requirement[] =>
  asks.flatMap(({ skill, tier, importance }) => {
    const asked = skills.get(skill);
    if (!asked) return [];
    const { id, label, kind } = (packaged && namedLike(asked, packaged)) ?? asked;
    return [{ id, label, kind, tier, importance, sentence: asked.label }];
  });
