import type { Pathway } from '@/utils/model/pathway';
import type { Column, InferredStack, StackKind } from '@/utils/model/stack';

import { skillsInText } from './skills-in-text';
import { type Stackable, stacksOf } from './stack';
import type { Vocabulary } from './vocabulary';

/** What stacks are inferred with: the skills that are known, and pathways that say which topics go together. */
export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly pathways: readonly Pathway[];
}

/**
 * Stacks that nobody declares, by names and skills alone: topics that share a wider skill or stand on one known
 * pathway go together. What goes together with nothing is a pile, and is called one.
 */
export function inferredStacks(
  credentials: readonly Stackable[],
  knowledge: Knowledge,
): readonly InferredStack[] {
  const columns = stacksOf(credentials, knowledge.vocabulary);
  const groups = groupsOf(columns, knowledge).map((group) => ({ group, kind: kindOf(group) }));
  const alone = groups.filter(({ kind }) => kind === 'pile').flatMap(({ group }) => group);
  const stacks = groups
    .filter(({ kind }) => kind !== 'pile')
    .map(({ group, kind }) => stackOf(group, kind));
  return alone.length > 0 ? [...stacks, stackOf(alone, 'pile')] : stacks;
}

const stackOf = (columns: readonly Column[], kind: StackKind): InferredStack => ({
  id: `inferred:${columns.map(({ topic }) => topic).join('+')}`,
  name: columns.map(({ label }) => label).join(', '),
  kind,
  evidence: 'inferred',
  columns,
});

function kindOf(columns: readonly Column[]): StackKind {
  const rising = columns.filter(isRising);
  if (columns.length === 1) return rising.length === 1 ? 'vertical' : 'pile';
  if (rising.length > 0) return 'hybrid';
  return columns.length > 2 ? 'horizontal' : 'pile';
}

/** Two steps that state different levels. */
const isRising = ({ steps }: Column): boolean =>
  new Set(steps.flatMap(({ level }) => (level === undefined ? [] : [level]))).size > 1;

/** Columns that hang together, each in one group. */
function groupsOf(
  columns: readonly Column[],
  { vocabulary, pathways }: Knowledge,
): readonly (readonly Column[])[] {
  const topicsOnPathways = pathways.map((pathway) => topicsOn(pathway, vocabulary));
  const groups: Column[][] = [];
  for (const column of columns) {
    const near = groups.filter((group) => group.some((other) => isTogether(column, other)));
    for (const group of near) groups.splice(groups.indexOf(group), 1);
    groups.push([...near.flat(), column]);
  }
  return groups;

  function isTogether({ topic: one }: Column, { topic: other }: Column): boolean {
    const [here, there] = [aboutOf(one), aboutOf(other)];
    const widerThere = new Set(there.flatMap((id) => [...(vocabulary.wider.get(id) ?? [])]));
    const widerHere = here.flatMap((id) => [...(vocabulary.wider.get(id) ?? [])]);
    return (
      widerHere.some((id) => widerThere.has(id)) ||
      topicsOnPathways.some(
        (topics) => here.some((id) => topics.has(id)) && there.some((id) => topics.has(id)),
      )
    );
  }

  /** A certification is about what it shows. */
  function aboutOf(topic: string): readonly string[] {
    return [topic, ...(vocabulary.skills.get(topic)?.shows ?? [])];
  }
}

/** The skills that the steps of a pathway are about. */
function topicsOn({ nodes }: Pathway, vocabulary: Vocabulary): ReadonlySet<string> {
  const named = nodes.flatMap(({ name, badgeIds }) => [
    ...skillsInText(name, vocabulary).map(({ id }) => id),
    ...badgeIds.filter((id) => vocabulary.skills.get(id)),
  ]);
  return new Set(named.flatMap((id) => [id, ...(vocabulary.skills.get(id)?.shows ?? [])]));
}
