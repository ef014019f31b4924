import type { Pathway, PathwayNode, Rule } from '@/utils/model/pathway';

/** Where somebody stands at one node: how far, and whether it is reached. */
export interface Standing {
  /** 0 to 1; rounding may keep it from 1, so `complete` says when it is. */
  readonly progress: number;
  readonly complete: boolean;
  /** The one of its badges that is held. */
  readonly heldId?: string;
}

interface Reached extends Standing {
  /** The number of steps that lead here, this one counted. */
  readonly depth: number;
}

const NOTHING: Reached = { progress: 0, complete: false, depth: 0 };

/**
 * How far verified badges lead on a pathway, node by node. A node whose badge is held is reached; else its parts
 * say how far it is, the best of them first; else what comes before it is all of the way but the last step.
 * What stands in a circle counts by its own badge alone.
 */
export function progressOn(
  { nodes }: Pick<Pathway, 'nodes'>,
  held: ReadonlySet<string>,
): ReadonlyMap<string, Standing> {
  const { ordered, circling } = inOrder(nodes);
  const reached = new Map<string, Reached>();
  for (const node of ordered) reached.set(node.id, reachedAt(node));
  const byBadge = circling.map((node) => [node.id, byOwnBadge(node)] as const);
  for (const [id, standing] of byBadge) reached.set(id, standing ?? NOTHING);
  const rest = circling.map((node) => [node.id, reachedAt(node)] as const);
  return new Map([...reached, ...rest]);

  function reachedAt(node: PathwayNode): Reached {
    const own = byOwnBadge(node);
    if (own) return own;
    const { parts, before } = node;
    if (parts.length > 0) return { ...together(parts), depth: 1 };
    if (before.length === 0) return { ...NOTHING, depth: 1 };
    const behind = before.flatMap(({ of }) => of.map((id) => reached.get(id)?.depth ?? 0));
    const depth = 1 + Math.max(0, ...behind);
    const progress = (together(before).progress * (depth - 1)) / depth;
    return { progress, complete: false, depth };
  }

  /** With the depth of what comes before it, because whoever comes after counts all the way. */
  function byOwnBadge({ badgeIds, before }: PathwayNode): Reached | undefined {
    const heldId = badgeIds.find((id) => held.has(id));
    if (heldId === undefined) return undefined;
    const behind = before.flatMap(({ of }) => of.map((id) => reached.get(id)?.depth ?? 0));
    return { progress: 1, complete: true, heldId, depth: 1 + Math.max(0, ...behind) };
  }

  function together(rules: readonly Rule[]): Standing {
    const each = rules.map(({ least, of }) => {
      const best = of
        .map((id) => reached.get(id) ?? NOTHING)
        .toSorted((one, other) => other.progress - one.progress);
      const counted = best.slice(0, least).reduce((sum, { progress }) => sum + progress, 0);
      const complete = best.filter((standing) => standing.complete).length >= least;
      return { progress: least > 0 ? counted / least : 1, complete };
    });
    return {
      progress: sumOf(each.map(({ progress }) => progress)) / each.length,
      complete: each.every(({ complete }) => complete),
    };
  }
}

/** All nodes that a node's rules name. */
export const namedBy = ({ parts, before }: PathwayNode): readonly string[] =>
  [...parts, ...before].flatMap(({ of }) => of);

/** Each node behind all that it names; what names itself in the end, and what hangs on it, is left over. */
export function inOrder(nodes: readonly PathwayNode[]): {
  readonly ordered: readonly PathwayNode[];
  readonly circling: readonly PathwayNode[];
} {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const waitsFor = new Map(
    [...byId].map(([id, node]) => [id, new Set(namedBy(node).filter((name) => byId.has(name)))]),
  );
  const namers = new Map<string, string[]>();
  for (const [id, names] of waitsFor)
    for (const name of names) namers.set(name, [...(namers.get(name) ?? []), id]);

  const ordered = [...byId.values()].filter(({ id }) => waitsFor.get(id)?.size === 0);
  for (const { id: done } of ordered)
    for (const id of namers.get(done) ?? []) {
      const left = waitsFor.get(id);
      left?.delete(done);
      const node = byId.get(id);
      if (left?.size === 0 && node) ordered.push(node);
    }
  const isOrdered = new Set(ordered);
  return { ordered, circling: [...byId.values()].filter((node) => !isOrdered.has(node)) };
}

/** In one order, whatever order the rules came in, so that two forms of one pathway give the same figure. */
const sumOf = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other).reduce((sum, figure) => sum + figure, 0);
