import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Json } from '@/utils/lib/json';
import type { Pathway } from '@/utils/model/pathway';
import { pathwayFormats, readPathways } from '@/utils/skills/pathways';
import type { Examples } from '@/utils/skills/pathways/pathway-format';
import { progressOn } from '@/utils/skills/progress';
import { holds } from '../../holds';
import { badgesOf, type Invented, inBadgrsForm, inCtdl, invented } from './both-forms';

const modules = Object.entries(
  import.meta.glob<Record<string, unknown> & { examples?: Examples }>(
    '/utils/skills/pathways/*.ts',
    { eager: true },
  ),
).flatMap(([path, { examples }]) =>
  examples ? [{ id: path.replace(/^.*\/|\.ts$/gu, ''), examples }] : [],
);

const read = (document: Json): Pathway => {
  const result = readPathways(JSON.stringify(document));
  if (!result.ok) throw new Error(result.problem.detail);
  const [pathway] = result.value;
  if (!pathway) throw new Error('no pathway');
  return pathway;
};

const at = (pathway: Pathway, held: readonly string[]) => {
  const [goal = ''] = pathway.goals;
  const standing = progressOn(pathway, new Set(held)).get(goal);
  return { progress: standing?.progress, complete: standing?.complete };
};

describe.each(modules)('the format $id', ({ id, examples }) => {
  test('knows its own examples, and no other does', () => {
    for (const example of examples)
      expect(
        pathwayFormats.filter(({ matches }) => matches(example)).map((each) => each.id),
      ).toEqual([id]);
  });
  test('reads them into a pathway with a goal and every node that a rule names', () => {
    for (const example of examples) {
      const { declaredIn, goals, nodes } = read(example);
      const known = nodes.map((node) => node.id);
      const named = nodes.flatMap(({ parts, before }) => [...parts, ...before]);
      expect(declaredIn).toBe(id);
      expect(known).toEqual(expect.arrayContaining([...goals, ...named.flatMap(({ of }) => of)]));
      expect(goals.length).toBeGreaterThan(0);
    }
  });
});

/** The same without a line of the code that is tried. */
function expected(node: Invented, held: ReadonlySet<string>): number {
  if (node.badge !== undefined && held.has(node.badge)) return 1;
  const best = (least: number, of: readonly number[]) =>
    of
      .toSorted((one, other) => other - one)
      .slice(0, least)
      .reduce((sum, each) => sum + each, 0) / least;
  const rules = [
    ...(node.children.length > 0
      ? [
          best(
            node.leastChildren,
            node.children.map((child) => expected(child, held)),
          ),
        ]
      : []),
    ...(node.badges.length > 0
      ? [
          best(
            node.leastBadges,
            node.badges.map((badge) => Number(held.has(badge))),
          ),
        ]
      : []),
  ];
  return rules.length > 0 ? rules.reduce((sum, each) => sum + each, 0) / rules.length : 0;
}

describe('one pathway in Badgr’s form and in CTDL', () => {
  const cases = fc
    .record({ pathway: invented, form: fc.constantFrom('list', 'graph', 'bare') })
    .chain(({ pathway, form }) =>
      fc.record({
        pathway: fc.constant(pathway),
        form: fc.constant(form),
        held: fc.subarray([...badgesOf(pathway)]),
      }),
    );

  test('gives the same progress for whatever is held, and the one that the rules say', () => {
    holds(
      cases,
      ({ pathway, form, held }) => {
        const inBadgr = at(read(inBadgrsForm(pathway)), held);
        expect(at(read(inCtdl(pathway, form)), held)).toEqual(inBadgr);
        expect(inBadgr.progress).toBeCloseTo(expected(pathway, new Set(held)), 9);
      },
      300,
    );
  });

  test('never loses by one badge more', () => {
    const more = cases.chain((one) =>
      fc.record({
        one: fc.constant(one),
        another: fc.constantFrom('none', ...badgesOf(one.pathway)),
      }),
    );
    holds(
      more,
      ({ one: { pathway, form, held }, another }) => {
        const document = read(inCtdl(pathway, form));
        const [before, after] = [at(document, held), at(document, [...held, another])];
        expect(after.progress).toBeGreaterThanOrEqual((before.progress ?? 0) - 1e-12);
        expect(before.complete && !after.complete).toBe(false);
      },
      300,
    );
  });
});

describe('a file that is no pathway', () => {
  test.each([
    ['', 'The file is empty.'],
    ['<!doctype html><title>Pathway</title>', 'This is a web page and not the pathway itself.'],
    ['{', 'The file is no JSON'],
    ['{"a":1,"a":2}', 'stands twice'],
    ['[]', 'The file is JSON, and no pathway'],
    ['42', 'The file is JSON, and no pathway'],
    [
      '{"type":["VerifiableCredential","OpenBadgeCredential"]}',
      'This is a credential and no pathway.',
    ],
    ['{"type":"BadgeClass","name":"A"}', 'This is a single badge and no pathway.'],
    [
      '{"@type":"ceterms:Certification","@id":"https://credentialengineregistry.org/resources/ce-1"}',
      'holds no pathway',
    ],
    ['{"@type":"ceterms:Pathway","@id":"https://a.example/p"}', 'none of its components'],
    ['{"type":["ClrCredential"],"credentialSubject":{}}', 'says of none that it is a part'],
    ['{"CFItems":[],"CFAssociations":[]}', 'says of none that it is a part'],
  ])('is refused with a sentence: %s', (text, sentence) => {
    const result = readPathways(text);
    expect(result.ok ? '' : result.problem.detail).toContain(sentence);
  });

  test('that is too large is refused', () => {
    const children = Array.from({ length: 5_001 }, (_, at) => ({
      elementId: `e${at}`,
      name: 'A part',
      requirements: {},
    }));
    const root = { elementId: 'root', name: 'Large', requirements: {}, children };
    const result = readPathways(JSON.stringify(root));
    expect(result.ok ? '' : result.problem.detail).toContain('up to 5000 are read');
  });
});

describe('a CTDL pathway', () => {
  const component = (id: string, rest: Json = {}): Json => ({
    '@type': 'ceterms:CredentialComponent',
    '@id': `https://a.example/${id}`,
    'ceterms:name': id,
    ...(typeof rest === 'object' ? rest : {}),
  });
  const pathway = (...components: Json[]): Json => [
    {
      '@type': 'ceterms:Pathway',
      '@id': 'https://a.example/p',
      'ceterms:hasDestinationComponent': 'https://a.example/goal',
    },
    ...components,
  ];
  const held = (...ids: string[]) => ids.map((id) => `https://a.example/${id}`);

  test('leads through several ways in where its condition says so', () => {
    const either = pathway(
      component('goal', {
        'ceterms:hasCondition': {
          'ceterms:logicalOperator': 'logicalOperator:Or',
          'ceterms:hasCondition': [
            { 'ceterms:targetComponent': held('school', 'exam') },
            { 'ceterms:targetComponent': held('work') },
          ],
        },
      }),
      ...['school', 'exam', 'work'].map((id) => component(id)),
    );
    const standing = (...ids: string[]) => at(read(either), held(...ids));
    expect(standing('work')).toEqual({ progress: 1, complete: true });
    expect(standing('school')).toEqual({ progress: 0.5, complete: false });
    expect(standing('school', 'exam')).toEqual({ progress: 1, complete: true });
  });

  test('of certifications is not reached by what comes before them', () => {
    const certification = { '@type': 'ceterms:Certification' };
    const chain = pathway(
      component('goal', {
        ...certification,
        'ceterms:hasCondition': { 'ceterms:targetComponent': held('middle') },
      }),
      component('middle', {
        ...certification,
        'ceterms:hasCondition': { 'ceterms:targetComponent': held('first') },
      }),
      component('first', certification),
    );
    expect(at(read(chain), held('first')).progress).toBeCloseTo(1 / 3, 12);
    expect(at(read(chain), held('middle'))).toEqual({ progress: 2 / 3, complete: false });
    expect(at(read(chain), held('goal'))).toEqual({ progress: 1, complete: true });
  });

  test('that leads in a circle counts each step by its own badge alone', () => {
    const part = (of: string) => ({
      'ceterms:hasCondition': { 'ceterms:targetComponent': held(of) },
    });
    const circle = pathway(component('goal', part('other')), component('other', part('goal')));
    expect(at(read(circle), []).progress).toBe(0);
    expect(at(read(circle), held('goal'))).toEqual({ progress: 1, complete: true });
    expect(at(read(circle), held('other')).progress).toBe(1);
  });

  test('says what credit its steps are worth', () => {
    const worth = pathway(
      component('goal', {
        'ceterms:creditValue': {
          'schema:value': 3,
          'ceterms:creditUnitType': 'creditUnit:DegreeCredit',
        },
      }),
    );
    expect(read(worth).nodes[0]?.credit).toEqual({ value: 3, unit: 'DegreeCredit' });
  });
});

describe('a collection at Credly', () => {
  const [{ id, name }, other] = [
    { id: '9115e7a0-c3d4-4b68-9f21-08d7a6e5b3c1', name: 'Cloud Infrastructure Engineer' },
    { id: '2b7c90de-61a4-4f83-9c05-7e1d3f8a26b4', name: 'Cloud Security Basics' },
  ];
  const owner = { name: 'Aurland Cloud Academy' };

  test('that was saved as a file is called after who put it together', () => {
    const file = { data: [{ id, name, owner, time_to_earn: 'Months' }, other, { id, name }] };
    const { name: called, url, nodes } = read(file);
    expect([called, url]).toEqual(['Aurland Cloud Academy', undefined]);
    expect(nodes.map((node) => [node.name, node.time])).toEqual([
      ['Aurland Cloud Academy', undefined],
      ['Cloud Infrastructure Engineer', 'Months'],
      ['Cloud Security Basics', undefined],
    ]);
  });

  test('is not the list of what somebody has earned, nor one badge alone', () => {
    const codeOf = (document: Json) => {
      const result = readPathways(JSON.stringify(document));
      return result.ok ? 'read' : result.problem.code;
    };
    expect(codeOf({ data: [{ id, name, badge_template: { name } }] })).toBe('pathway-unknown');
    expect(codeOf({ data: [{ id, name }] })).toBe('pathway-empty');
  });

  test('is not read from one page of several, which would be complete too early', () => {
    const codes = [1, 2].map((total_pages) => {
      const metadata = { current_page: 1, total_pages };
      const result = readPathways(JSON.stringify({ data: [{ id, name }, other], metadata }));
      return result.ok ? 'read' : result.problem.code;
    });
    expect(codes).toEqual(['read', 'pathway-empty']);
  });
});
