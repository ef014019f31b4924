import type { Pathway, PathwayBranch, PathwayNode } from '@/utils/model/pathway';

import { inOrder } from './progress';

/** More are not drawn. */
const MOST_DRAWN = 400;

/**
 * A pathway as it is drawn: what is a part of nothing stands in the order in which it is walked, and below it its
 * parts. What is a part of several stands below the first of them; what is a part of itself stands alone.
 */
export function pathwayTree({ nodes }: Pick<Pathway, 'nodes'>): readonly PathwayBranch[] {
  const { ordered, circling } = inOrder(nodes);
  const walked = [...ordered, ...circling];
  const byId = new Map(walked.map((node) => [node.id, node]));
  const partsOf = ({ parts }: PathwayNode) => parts.flatMap(({ of }) => of);
  const owned = new Set(ordered.flatMap(partsOf));
  const drawn = new Set<string>();
  const roots = walked.filter(({ id }) => !owned.has(id));
  return roots.flatMap((root) => branchesOf(root));

  function nameOf(id: string): Pick<PathwayNode, 'id' | 'name'> {
    return { id, name: byId.get(id)?.name ?? id };
  }

  function branchesOf(node: PathwayNode): readonly PathwayBranch[] {
    const { id, name, parts, before, url, time, cost, credit } = node;
    if (drawn.has(id) || drawn.size >= MOST_DRAWN) return [];
    drawn.add(id);
    const below = partsOf(node);
    const least = parts.reduce((sum, rule) => sum + rule.least, 0);
    return [
      {
        id,
        name,
        ...(url !== undefined && { url }),
        ...(time !== undefined && { time }),
        ...(cost !== undefined && { cost }),
        ...(credit && { credit }),
        before: before.map(({ of, ...rule }) => ({ ...rule, of: of.map(nameOf) })),
        ...(least < below.length && { least }),
        branches: below.flatMap((part) => {
          const next = byId.get(part);
          return next ? branchesOf(next) : [];
        }),
      },
    ];
  }
}
