import type { MatchEdits, Requirement } from '@/utils/model/match';

/** What is asked for, as the user has corrected it: another tier, or a line that is gone. */
export function editedRequirements(
  requirements: readonly Requirement[],
  { tiers = {} }: MatchEdits,
): readonly Requirement[] {
  return requirements.flatMap((requirement) => {
    const tier = tiers[requirement.id];
    if (tier === 'removed') return [];
    return [tier ? { ...requirement, tier } : requirement];
  });
}
