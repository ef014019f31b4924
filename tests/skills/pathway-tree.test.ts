import { describe, expect, test } from 'vitest';

import type { PathwayBranch, PathwayNode } from '@/utils/model/pathway';
import { pathwayTree } from '@/utils/skills/pathway-tree';
import { nodeOf } from '@/utils/skills/pathways/pathway-format';
import { way } from './way';

const made = (id: string, of: readonly string[] = [], least = of.length): PathwayNode =>
  nodeOf({ id, name: id, parts: of.length > 0 ? [{ least, of }] : [] });

const outline = (branches: readonly PathwayBranch[]): unknown[] =>
  branches.flatMap(({ name, branches: below }) =>
    below.length > 0 ? [name, outline(below)] : [name],
  );

describe('a pathway as it is drawn', () => {
  test('is a line in the order in which it is walked', () =>
    expect(
      outline(
        pathwayTree(way({ Third: { after: ['Second'] }, Second: { after: ['First'] }, First: {} })),
      ),
    ).toEqual(['First', 'Second', 'Third']));

  test('has what a step is made of below it', () => {
    const tree = pathwayTree({
      nodes: [made('Whole', ['A', 'B', 'C'], 2), made('A'), made('B'), made('C')],
    });
    expect(outline(tree)).toEqual(['Whole', ['A', 'B', 'C']]);
    expect(tree[0]).toMatchObject({ least: 2 });
  });

  test('names what comes before a step, whether it is asked for or usual', () => {
    const [first, second] = [made('First'), made('Second')];
    const before = [{ least: 1, of: ['First'], advised: true as const }];
    const [, drawn] = pathwayTree({ nodes: [first, { ...second, before }] });
    expect(drawn?.before).toEqual([
      { least: 1, of: [{ id: 'First', name: 'First' }], advised: true },
    ]);
  });

  test('has what belongs to several below the first of them', () => {
    const nodes = [made('One', ['A']), made('Other', ['A', 'B']), made('A'), made('B')];
    expect(outline(pathwayTree({ nodes }))).toEqual(['One', ['A'], 'Other', ['B']]);
  });

  test('ends where it began', () =>
    expect(outline(pathwayTree({ nodes: [made('A', ['B']), made('B', ['A'])] })).flat()).toContain(
      'A',
    ));

  test('ends after four hundred steps', () => {
    const names = Array.from({ length: 1_000 }, (_, at) => `Step ${at}`);
    expect(pathwayTree(way(Object.fromEntries(names.map((name) => [name, {}]))))).toHaveLength(400);
  });
});
