import type { Association } from '@/utils/model/credential';
import type { PathwayNode } from '@/utils/model/pathway';
import { nodeOf } from './pathway-format';

/** Who is a part of whom, and who comes first; `isRelatedTo` and its like say too little for either. */
const STRUCTURE = /^(?:isChildOf|isPartOf|isParentOf|precedes)$/u;
const SAME = /^(?:exactMatchOf|replacedBy)$/u;

export const isStructure = ({ type }: Association): boolean => STRUCTURE.test(type);

interface Associated {
  /** What is a part of nothing and comes before nothing, and has something below it. */
  readonly goals: readonly PathwayNode[];
  readonly below: (goal: string) => readonly PathwayNode[];
}

/** Nodes as associations join them (CLR 2.0, section 5.3.1; CASE 1.0, CFAssociation). */
export function associated(
  nodes: readonly PathwayNode[],
  associations: readonly Association[],
): Associated {
  const parts = new Map<string, Set<string>>();
  const before = new Map<string, Set<string>>();
  const same = new Map<string, string[]>();
  for (const { type, source, target } of associations) {
    if (type === 'isChildOf' || type === 'isPartOf') add(parts, target, source);
    if (type === 'isParentOf') add(parts, source, target);
    if (type === 'precedes') add(before, target, source);
    if (SAME.test(type)) {
      same.set(source, [...(same.get(source) ?? []), target]);
      same.set(target, [...(same.get(target) ?? []), source]);
    }
  }
  const named = new Set(
    associations.filter(isStructure).flatMap(({ source, target }) => [source, target]),
  );
  const described = new Map<string, PathwayNode>();
  for (const node of nodes) if (!described.has(node.id)) described.set(node.id, node);
  const all = [...named].map((id): PathwayNode => {
    const node = described.get(id) ?? nodeOf({ id, name: id });
    return {
      ...node,
      badgeIds: [...node.badgeIds, ...(same.get(id) ?? [])],
      parts: rulesOver(parts.get(id)),
      before: rulesOver(before.get(id)),
    };
  });
  const byId = new Map(all.map((node) => [node.id, node]));
  const lower = new Set([...parts.values(), ...before.values()].flatMap((ids) => [...ids]));
  return {
    goals: all.filter(({ id }) => !lower.has(id)),
    below(goal) {
      const reached = new Set([goal]);
      for (const id of reached)
        for (const next of [...(parts.get(id) ?? []), ...(before.get(id) ?? [])]) reached.add(next);
      return [...reached].flatMap((id) => byId.get(id) ?? []);
    },
  };
}

const rulesOver = (ids: ReadonlySet<string> | undefined) =>
  ids ? [{ least: ids.size, of: [...ids] }] : [];

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
