import { describe, expect, test } from 'vitest';

import type { Pathway } from '@/utils/model/pathway';
import { badgeIdsOf, canonicalBadgeId } from '@/utils/skills/badge-ids';
import { declaredStack, standingOn } from '@/utils/skills/declared-stack';
import { inferredStacks } from '@/utils/skills/inferred-stacks';
import { knowledgeOf } from '@/utils/skills/knowledge';
import { namedPathway } from '@/utils/skills/named-pathway';
import { pathwayKind } from '@/utils/skills/pathway-kind';
import { nodeOf } from '@/utils/skills/pathways/pathway-format';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import { stacksOfHeld } from '@/utils/skills/stacks-of-held';
import { vocabulary } from '@/utils/skills/taxonomies';
import { credential } from './credential';
import { bundled, way } from './way';

const heldAs = (...badgeIds: string[]) =>
  badgeIds.map((id) => ({ id: `held ${id}`, badgeIds: [id], verified: true }));

const ladder = (id: string): Pathway => {
  const found = bundled.find((pathway) => pathway.id === `family:${id}`);
  if (!found) throw new Error(id);
  return found;
};

const wiring = way({
  'Residential wiring': {},
  'Commercial wiring': { after: ['Residential wiring'] },
  'Green energy': { after: ['Commercial wiring'] },
  'Smart home': { after: ['Commercial wiring'] },
});

describe('a declared pathway', () => {
  test('that is a line is vertical: the ladder of CompTIA, in its order', () => {
    const chain = ladder('comptia-core');
    expect(pathwayKind(chain)).toBe('vertical');
    expect(standingOn(chain, []).steps.map(({ name }) => name)).toEqual([
      'CompTIA IT Fundamentals',
      'CompTIA A+',
      'CompTIA Network+',
      'CompTIA Security+',
    ]);
  });

  test('of levels in one subject is vertical', () => {
    const levels = ['Excel Level 1', 'Excel Level 2', 'Excel Level 3', 'Excel Level 4'];
    const excel = way(
      Object.fromEntries(
        levels.map((name, at) => [name, { after: levels.slice(Math.max(0, at - 1), at) }]),
      ),
    );
    expect(pathwayKind(excel)).toBe('vertical');
  });

  test('that goes on in two ways is hybrid', () => expect(pathwayKind(wiring)).toBe('hybrid'));

  test('of several things under one roof is horizontal', () => {
    const parts = ['RMA', 'ECG', 'Immunisation'];
    const roof = way({ RMA: {}, ECG: {}, Immunisation: {}, Clinic: { anyOf: parts } });
    expect(pathwayKind(roof)).toBe('horizontal');
  });

  test('of two things that nothing joins is a pile', () =>
    expect(pathwayKind(way({ Welding: {}, Payroll: {} }))).toBe('pile'));

  test('counts verified badges that have not expired, and no others', () => {
    const [held] = heldAs('Residential wiring');
    if (!held) throw new Error('nothing held');
    expect(declaredStack(wiring, [{ ...held, verified: false }])).toBeUndefined();
    const stack = declaredStack(wiring, [held]);
    expect(stack).toMatchObject({ evidence: 'declared', complete: false, earned: 1, total: 4 });
    expect(stack?.next).toBe('Commercial wiring');
    expect(stack?.progress).toBeCloseTo(1 / 3, 12);
    expect(stack?.steps.map(({ heldAs: by, waitsFor }) => [by, waitsFor])).toEqual([
      ['held Residential wiring', []],
      [undefined, []],
      [undefined, ['Commercial wiring']],
      [undefined, ['Commercial wiring']],
    ]);
  });

  test('whose order is only usual keeps nobody from the next step', () => {
    const usual = standingOn(ladder('comptia-core'), []);
    expect(usual.steps.flatMap(({ waitsFor }) => waitsFor)).toEqual([]);
    const expert = standingOn(ladder('azure-administrator'), []).steps.at(-1);
    expect(expert?.waitsFor).toEqual([vocabulary.skills.get('ps:azure-administrator')?.label]);
  });

  test('with several ways in is reached by any of them', () => {
    const certified = way({ RMA: {}, CMA: {}, Certified: { anyOf: ['RMA', 'CMA'] } });
    expect(standingOn(certified, heldAs('CMA'))).toMatchObject({ progress: 1, complete: true });
    const licence = way({ Course: {}, Work: {}, Licence: { afterAny: ['Course', 'Work'] } });
    expect(standingOn(licence, heldAs('Work')).steps.at(-1)?.waitsFor).toEqual([]);
    expect(standingOn(licence, []).steps.at(-1)).toMatchObject({
      waitsFor: ['Course', 'Work'],
      enough: 1,
    });
    const all = way({ Course: {}, Work: {}, Licence: { after: ['Course', 'Work'] } });
    expect(standingOn(all, []).steps.at(-1)).not.toHaveProperty('enough');
  });

  test('adds up the credit of what is reached, unit by unit', () => {
    const nodes = [
      nodeOf({ id: 'a', name: 'A', badgeIds: ['a'], credit: { value: 3, unit: 'ECTS' } }),
      nodeOf({ id: 'b', name: 'B', badgeIds: ['b'], credit: { value: 2, unit: 'ECTS' } }),
      nodeOf({ id: 'c', name: 'C', badgeIds: ['c'], credit: { value: 9, unit: 'ECTS' } }),
      nodeOf({ id: 'd', name: 'D', badgeIds: ['d'], credit: { value: 1 } }),
    ];
    const pathway = { id: 'p', name: 'P', declaredIn: 'ctdl', goals: [], nodes };
    expect(standingOn(pathway, heldAs('a', 'b', 'd')).credits).toEqual([
      { value: 5, unit: 'ECTS' },
      { value: 1 },
    ]);
  });
});

describe('every family as a pathway', () => {
  test.each(bundled)('$id has a name for each step and leads somewhere', ({ by, goals, nodes }) => {
    expect(goals.length).toBeGreaterThan(0);
    expect(by).not.toBe('');
    for (const { name, badgeIds } of nodes) {
      expect(name).not.toMatch(/^ps:|^$/u);
      expect(badgeIds.map((id) => vocabulary.skills.get(id)?.kind)).toEqual(['credential']);
    }
  });
});

describe('the stacks in which credentials stand', () => {
  const held = (...names: string[]) =>
    names.map((name) => {
      const shown = credential({ name, issuer: 'CompTIA' });
      const skills = skillsOfCredential(shown, vocabulary);
      return {
        id: name,
        name,
        shape: 'verified' as const,
        skills,
        badgeIds: [name, ...badgeIdsOf(shown, skills)],
        verified: true,
      };
    });
  const knowledge = knowledgeOf(vocabulary, [wiring, ...bundled]);

  test('are the fullest first, and what is declared is not inferred besides', () => {
    const stacks = stacksOfHeld(held('CompTIA A+', 'CompTIA Network+', 'Welding'), knowledge);
    expect(stacks[0]).toMatchObject({ id: 'family:comptia-core', earned: 2, total: 4 });
    const inferred = stacks.filter((stack) => stack.evidence === 'inferred');
    expect(
      inferred.flatMap(({ columns }) => columns.flatMap(({ steps }) => steps.map(({ id }) => id))),
    ).toEqual(['Welding']);
  });

  test('name one step of a ladder, and still say what may belong together', () => {
    const stacks = stacksOfHeld(held('CompTIA A+'), knowledge);
    expect(stacks.map(({ id }) => id)).toEqual([
      'family:comptia-core',
      'inferred:ps:comptia-a-plus',
    ]);
    expect(stacks[0]).toMatchObject({ earned: 1, steps: [{ name: 'CompTIA A+', complete: true }] });
  });

  test('keep of a large pathway what is reached, and the next few steps', () => {
    const names = Array.from({ length: 400 }, (_, at) => `Step ${at}`);
    const large = way(Object.fromEntries(names.map((name) => [name, {}])));
    const [stack] = stacksOfHeld(held('Step 399', 'Step 7'), knowledgeOf(vocabulary, [large]));
    expect(stack).toMatchObject({ earned: 2, total: 400, steps: { length: 14 } });
  });
});

describe('the ids under which a credential is a badge', () => {
  const ids = (id: string, changes = {}) => badgeIdsOf({ ...credential({ id }), ...changes }, []);

  test('are those of its achievement and its editions, in one spelling', () => {
    expect(canonicalBadgeId('http://API.badgr.io/public/badges/x.json?v=2_0#a')).toBe(
      'https://api.badgr.io/public/badges/x',
    );
    expect(ids('https://issuer.example/badges/1/')).toEqual(['https://issuer.example/badges/1']);
    expect(ids('urn:uuid:1')).toEqual(['urn:uuid:1']);
  });

  test('are no addresses on the host of somebody else, which anybody can write down', () =>
    expect(ids('https://api.badgr.io/public/badges/x')).toEqual([]));

  test('are those of the host of a did:web', () =>
    expect(
      ids('https://school.example/badges/1', { issuer: { id: 'did:web:school.example:issuers' } }),
    ).toEqual(['https://school.example/badges/1']));

  test('are the certification that it is', () => {
    const held = credential({ name: 'CompTIA Security+', issuer: 'CompTIA' });
    expect(badgeIdsOf(held, skillsOfCredential(held, vocabulary))).toEqual([
      'ps:comptia-security-plus',
    ]);
  });
});

test('a step that is called as a certification is known by it, and by nothing less', () => {
  const pathway = (name: string): Pathway => ({
    id: 'p',
    name: 'P',
    declaredIn: 'ctdl',
    goals: ['n'],
    nodes: [nodeOf({ id: 'n', name })],
  });
  const ids = (name: string) => namedPathway(pathway(name), vocabulary).nodes[0]?.badgeIds;
  expect(ids('CompTIA Cloud+')).toEqual(['ps:comptia-cloud-plus']);
  expect(ids('CompTIA Cloud+ preparation')).toEqual([]);
  expect(ids('Python')).toEqual([]);
});

describe('credentials that nobody has declared to belong together', () => {
  const stacks = (...names: string[]) =>
    inferredStacks(
      names.map((name) => ({
        id: name,
        name,
        shape: 'verified' as const,
        skills: skillsOfCredential(credential({ name }), vocabulary),
      })),
      knowledgeOf(vocabulary, bundled),
    ).map(({ kind, evidence, columns }) => [
      kind,
      evidence,
      ...columns.map(({ steps }) => steps.map(({ name }) => name).join(' < ')),
    ]);

  test('may be vertical: rising levels of one topic', () =>
    expect(stacks('Excel Level 3', 'Excel Level 1', 'Excel Level 4', 'Excel Level 2')).toEqual([
      ['vertical', 'inferred', 'Excel Level 1 < Excel Level 2 < Excel Level 3 < Excel Level 4'],
    ]));

  test('may be horizontal: several topics that go together', () =>
    expect(
      stacks(
        'Registered Medical Assistant',
        'ECG Technician',
        'Immunisation Administration',
      )[0]?.slice(0, 2),
    ).toEqual(['horizontal', 'inferred']));

  test('may be both: one topic that rises beside another', () =>
    expect(stacks('Python Level 1', 'Python Level 2', 'JavaScript')).toEqual([
      ['hybrid', 'inferred', 'Python Level 1 < Python Level 2', 'JavaScript'],
    ]));

  test('are a pile where they have nothing to do with each other', () => {
    expect(stacks('Python', 'Food Handler', 'Welding Basics', 'Payroll')[0]?.[0]).toBe('pile');
    expect(stacks('Python', 'Welding Basics')).toHaveLength(1);
  });

  test('are a pile where one topic comes twice and rises in nothing', () =>
    expect(stacks('Python', 'Python')[0]?.[0]).toBe('pile'));

  test('are nothing where there are none', () => expect(stacks()).toEqual([]));
});
