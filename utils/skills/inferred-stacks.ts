import type { Column, InferredStack, StackKind } from '@/utils/model/stack';

import type { Knowledge } from './knowledge';
import { type Stackable, stacksOf } from './stack';

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
  knowledge: Knowledge,
): readonly (readonly Column[])[] {
  const ties = new Map(columns.map((column) => [column, tiesOf(column, knowledge)]));
  const tied = new Map<unknown, Column[]>();
  for (const [column, each] of ties)
    for (const tie of each) tied.set(tie, [...(tied.get(tie) ?? []), column]);
  const grouped = new Set<Column>();
  return columns.flatMap((column) => {
    const group = new Set(grouped.has(column) ? [] : [column]);
    for (const each of group)
      for (const tie of ties.get(each) ?? []) {
        for (const other of tied.get(tie) ?? []) group.add(other);
        tied.delete(tie);
      }
    for (const each of group) grouped.add(each);
    return group.size > 0 ? [[...group]] : [];
  });
}

/** What joins a topic to others: what a certification shows, a wider skill that both have, a pathway about both. */
function tiesOf({ topic }: Column, { vocabulary, byTopic }: Knowledge): ReadonlySet<unknown> {
  const about = [topic, ...(vocabulary.skills.get(topic)?.shows ?? [])];
  return new Set(
    about.flatMap((id) => [id, ...(vocabulary.wider.get(id) ?? []), ...(byTopic.get(id) ?? [])]),
  );
}
