import type { Pathway, PathwayNode } from '@/utils/model/pathway';
import type { StackKind } from '@/utils/model/stack';
import { inOrder, namedBy } from './progress';

/**
 * What shape a declared pathway has: a line in which each step follows the one before, several things side by side
 * under one roof, or lines beside each other.
 */
export function pathwayKind({ nodes }: Pick<Pathway, 'nodes'>): StackKind {
  const lower = lowerThan(nodes);
  const steps = nodes.filter((node) => isStep(node, lower));
  const rising = steps.filter(({ id }) => steps.some((other) => lower.get(id)?.has(other.id)));
  if (rising.length > 0) {
    const isLine = steps.every(({ id }) =>
      steps.every(
        (other) =>
          other.id === id || lower.get(id)?.has(other.id) || lower.get(other.id)?.has(id) === true,
      ),
    );
    return isLine ? 'vertical' : 'hybrid';
  }
  const hasRoof = nodes.some(({ parts }) => parts.some(({ of }) => of.length > 1));
  return steps.length > 2 || (hasRoof && steps.length > 1) ? 'horizontal' : 'pile';
}

/** The roof over other steps is none itself, unless it stands above one of them alone or in a line. */
const isStep = (node: PathwayNode, lower: ReadonlyMap<string, ReadonlySet<string>>): boolean => {
  if (node.badgeIds.length === 0) return node.parts.length === 0 && node.before.length === 0;
  return node.parts.every(({ of }) => of.length < 2) || (lower.get(node.id)?.size ?? 0) > 0;
};

/** For each node all that come before it; one single badge that completes another is the step below it. */
function lowerThan(nodes: readonly PathwayNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lower = new Map<string, Set<string>>();
  for (const node of inOrder(nodes).ordered) {
    const single = node.parts.flatMap(({ of }) => (of.length === 1 ? of : []));
    const below = [...node.before.flatMap(({ of }) => of), ...single].filter(
      (id) => (byId.get(id)?.badgeIds.length ?? 0) > 0 && node.badgeIds.length > 0,
    );
    const inherited = namedBy(node).flatMap((id) =>
      below.includes(id) ? [...(lower.get(id) ?? [])] : [],
    );
    lower.set(node.id, new Set([...below, ...inherited]));
  }
  return lower;
}
