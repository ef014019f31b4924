import type { Pathway, PathwayNode } from '@/utils/model/pathway';
import { bundledPathways } from '@/utils/skills/bundled-pathways';
import { nodeOf } from '@/utils/skills/pathways/pathway-format';

interface Step {
  readonly after?: readonly string[];
  readonly afterAny?: readonly string[];
  readonly anyOf?: readonly string[];
}

/** A pathway whose steps are told by their names, each a badge of its own. */
export function way(steps: Readonly<Record<string, Step>>, told: Partial<Pathway> = {}): Pathway {
  const rule = (least: number, of: readonly string[]) => (of.length > 0 ? [{ least, of }] : []);
  const nodes = Object.entries(steps).map(
    ([name, { after = [], afterAny = [], anyOf = [] }]): PathwayNode =>
      nodeOf({
        id: name,
        name,
        badgeIds: [name],
        parts: rule(1, anyOf),
        before: [...rule(after.length, after), ...rule(1, afterAny)],
      }),
  );
  const named = new Set(
    nodes.flatMap(({ parts, before }) => [...parts, ...before].flatMap(({ of }) => of)),
  );
  return {
    id: 'invented',
    name: 'Invented',
    declaredIn: 'badgr',
    goals: nodes.map(({ id }) => id).filter((id) => !named.has(id)),
    nodes,
    ...told,
  };
}

export const bundled = bundledPathways();
