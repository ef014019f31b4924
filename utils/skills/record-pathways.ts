import type { Achievement, Credential } from '@/utils/model/credential';
import type { Pathway, PathwayNode } from '@/utils/model/pathway';

import { canonicalBadgeId } from './badge-ids';
import { associated, isStructure } from './pathways/associations';
import { nodeOf } from './pathways/pathway-format';

/** The stacks that a learner record declares by its associations, over its own achievements and those of its parts. */
export function recordPathways(
  { id = 'record', name, achievement, achievements = [], associations = [] }: Credential,
  parts: readonly Credential[],
): readonly Pathway[] {
  if (!associations.some(isStructure)) return [];
  const known = [...achievements, ...parts.map((part) => part.achievement)];
  const { goals, below } = associated(known.flatMap(nodeOfAchievement), associations);
  return goals.map((goal) => ({
    id: `${id}#${goal.id}`,
    // What nobody describes is called by its id, which says nothing to people.
    name: goal.name === goal.id ? (name ?? achievement.name) : goal.name,
    declaredIn: 'clr',
    goals: [goal.id],
    nodes: below(goal.id).map(counted),
  }));
}

/** What the record names and does not describe is an achievement all the same. */
const counted = (node: PathwayNode): PathwayNode =>
  node.badgeIds.length > 0 ? node : { ...node, badgeIds: [canonicalBadgeId(node.id)] };

function nodeOfAchievement({ id, name, creditsAvailable }: Achievement): readonly PathwayNode[] {
  if (id === undefined) return [];
  const credit = creditsAvailable === undefined ? {} : { credit: { value: creditsAvailable } };
  return [nodeOf({ id, name, badgeIds: [canonicalBadgeId(id)], ...credit })];
}
