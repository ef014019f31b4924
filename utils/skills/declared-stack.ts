import type { Credit, Pathway, PathwayNode } from '@/utils/model/pathway';
import type { DeclaredStack, DeclaredStep } from '@/utils/model/stack';

import { pathwayKind } from './pathway-kind';
import { inOrder, progressOn, type Standing } from './progress';

/** A credential as a pathway sees it. */
export interface Held {
  readonly id: string;
  readonly badgeIds: readonly string[];
  /** Verified and not expired; nothing else counts. */
  readonly verified: boolean;
}

/** Where a person stands on a pathway; nothing where no step of it is reached in part. */
export function declaredStack(pathway: Pathway, held: readonly Held[]): DeclaredStack | undefined {
  const stack = standingOn(pathway, held);
  return stack.steps.some(({ progress }) => progress > 0) ? stack : undefined;
}

/** The same for a pathway that a person has not set foot on. */
export function standingOn(pathway: Pathway, held: readonly Held[]): DeclaredStack {
  const owners = ownersOf(held);
  const standings = progressOn(pathway, new Set(owners.keys()));
  const byId = new Map(pathway.nodes.map((node) => [node.id, node]));
  const { ordered, circling } = inOrder(pathway.nodes);
  const steps = [...ordered, ...circling].map((node) => stepOf(node));
  const goals = pathway.goals.flatMap((id) => standings.get(id) ?? []);
  const badges = steps.filter(({ id }) => (byId.get(id)?.badgeIds.length ?? 0) > 0);
  const passed = passedOn(pathway.nodes, steps);
  const next = badges.find(
    ({ id, complete, waitsFor }) => !complete && !passed.has(id) && waitsFor.length === 0,
  );
  return {
    id: pathway.id,
    name: pathway.name,
    kind: pathwayKind(pathway),
    evidence: 'declared',
    declaredIn: pathway.declaredIn,
    ...(pathway.url !== undefined && { url: pathway.url }),
    ...(pathway.by !== undefined && { by: pathway.by }),
    progress:
      goals.length > 0 ? Math.max(...goals.map(({ progress }) => progress)) : shareOf(steps),
    complete: goals.length > 0 ? goals.some(({ complete }) => complete) : steps.every(isComplete),
    earned: badges.filter(isComplete).length,
    total: badges.length,
    ...(next && { next: next.name }),
    steps,
    credits: creditsOf(steps),
  };

  function stepOf({ id, name, before, credit }: PathwayNode): DeclaredStep {
    const { progress, complete, heldId }: Standing = standings.get(id) ?? {
      progress: 0,
      complete: false,
    };
    const heldAs = heldId === undefined ? undefined : owners.get(heldId);
    const open = complete
      ? []
      : before.filter(
          ({ least, of, advised }) =>
            !advised && of.filter((each) => standings.get(each)?.complete).length < least,
        );
    const missing = open.flatMap(({ of }) => of.filter((each) => !standings.get(each)?.complete));
    const [choice, ...others] = open;
    const enough =
      choice && others.length === 0
        ? choice.least - (choice.of.length - missing.length)
        : missing.length;
    return {
      id,
      name,
      ...(heldAs !== undefined && { heldAs }),
      progress,
      complete,
      waitsFor: [...new Set(missing)].map((each) => byId.get(each)?.name ?? each),
      ...(enough < missing.length && { enough }),
      ...(credit && { credit }),
    };
  }
}

/** What comes before something that is reached: whoever has gone on is not sent back to it. */
function passedOn(
  nodes: readonly PathwayNode[],
  steps: readonly DeclaredStep[],
): ReadonlySet<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const passed = new Set(steps.filter(isComplete).map(({ id }) => id));
  for (const id of passed)
    for (const { of } of byId.get(id)?.before ?? []) for (const each of of) passed.add(each);
  return passed;
}

/** Of two credentials that are one badge, the one that comes first. */
function ownersOf(held: readonly Held[]): ReadonlyMap<string, string> {
  const verified = held.filter((each) => each.verified);
  const owners = verified.flatMap(({ id, badgeIds }) =>
    badgeIds.map((badgeId) => [badgeId, id] as const),
  );
  return new Map(owners.toReversed());
}

const isComplete = ({ complete }: DeclaredStep): boolean => complete;

/** Of a pathway without a goal, the part of its steps that is complete. */
const shareOf = (steps: readonly DeclaredStep[]): number =>
  steps.length > 0 ? steps.filter(isComplete).length / steps.length : 0;

function creditsOf(steps: readonly DeclaredStep[]): readonly Credit[] {
  const sums = new Map<string, number>();
  for (const { complete, credit } of steps)
    if (complete && credit)
      sums.set(credit.unit ?? '', (sums.get(credit.unit ?? '') ?? 0) + credit.value);
  return [...sums].map(([unit, value]) => ({ value, ...(unit !== '' && { unit }) }));
}
