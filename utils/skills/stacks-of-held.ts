import type { Pathway } from '@/utils/model/pathway';
import type { DeclaredStack, Stack } from '@/utils/model/stack';

import { declaredStack, type Held } from './declared-stack';
import { BUNDLED } from './family-pathway';
import { inferredStacks } from './inferred-stacks';
import type { Knowledge } from './knowledge';
import type { Stackable } from './stack';

/** Steps beyond the reached ones that a stack names, so that what is kept of a large pathway stays small. */
const MOST_OPEN = 12;

/**
 * The stacks in which credentials stand: those that a pathway or a record declares, the fullest first, and of what none of these
 * holds several of, the ones that may be.
 */
export function stacksOfHeld(
  held: readonly (Held & Stackable)[],
  knowledge: Knowledge,
  records: readonly Pathway[] = [],
): readonly Stack[] {
  const touched = new Set(
    held.flatMap(({ badgeIds }) => badgeIds.flatMap((id) => knowledge.byBadge.get(id) ?? [])),
  );
  const declared = [...records, ...knowledge.pathways.filter((pathway) => touched.has(pathway))]
    .flatMap((pathway) => declaredStack(pathway, held) ?? [])
    .toSorted((one, other) => other.earned - one.earned || other.progress - one.progress);
  const inStacks = new Set(declared.filter(({ earned }) => earned > 1).flatMap(holders));
  const besides = held.filter(({ id }) => !inStacks.has(id));
  return [...declared.map(inShort), ...inferredStacks(besides, knowledge)];
}

const holders = ({ steps }: DeclaredStack): readonly string[] =>
  steps.flatMap(({ heldAs }) => (heldAs === undefined ? [] : [heldAs]));

/** Of a ladder of the package of which one step is shown, that step alone: what comes on it the package knows. */
function inShort(stack: DeclaredStack): DeclaredStack {
  if (stack.earned < 2 && stack.declaredIn === BUNDLED)
    return { ...stack, steps: stack.steps.filter(({ complete }) => complete) };
  const open = stack.steps.filter(({ progress }) => progress === 0).slice(0, MOST_OPEN);
  const steps = stack.steps.filter((step) => step.progress > 0 || open.includes(step));
  return { ...stack, steps };
}
