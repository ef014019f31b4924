import { describe, expect, test } from 'vitest';

import type { Pathway } from '@/utils/model/pathway';
import { badgeIdsOf, canonicalBadgeId } from '@/utils/skills/badge-ids';
import { bundledFamilies, bundledPathways } from '@/utils/skills/bundled-families';
import { declaredStack, standingOn } from '@/utils/skills/declared-stack';
import { type Family, familyBadgeIds, pathwayOfFamily } from '@/utils/skills/family';
import { inferredStacks } from '@/utils/skills/inferred-stacks';
import { namedPathway } from '@/utils/skills/named-pathway';
import { pathwayKind } from '@/utils/skills/pathway-kind';
import { nodeOf } from '@/utils/skills/pathways/pathway-format';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import { vocabulary } from '@/utils/skills/taxonomies';
import { credential } from './credential';

const family = (steps: Family['steps'], changes: Partial<Family> = {}): Pathway =>
  pathwayOfFamily({
    id: 'invented',
    name: 'Invented',
    url: 'https://trade.example/',
    awardedBy: ['Trade School'],
    steps,
    ...changes,
  });

const heldAs = (...badgeIds: string[]) =>
  badgeIds.map((id) => ({ id: `held ${id}`, badgeIds: [id], verified: true }));

const bundled = (id: string): Pathway => {
  const found = bundledPathways().find((pathway) => pathway.id === `family:${id}`);
  if (!found) throw new Error(id);
  return found;
};

const wiring = family([
  { name: 'Residential wiring' },
  { name: 'Commercial wiring', after: ['Residential wiring'] },
  { name: 'Green energy', after: ['Commercial wiring'] },
  { name: 'Smart home', after: ['Commercial wiring'] },
]);

describe('a declared pathway', () => {
  test('that is a line is vertical: the CompTIA chain, in its order', () => {
    const chain = bundled('comptia-networking');
    expect(pathwayKind(chain)).toBe('vertical');
    expect(standingOn(chain, []).steps.map(({ name }) => name)).toEqual([
      'CompTIA A+',
      'CompTIA Network+',
      'CompTIA Security+',
      'CompTIA Project+',
      'CompTIA Cloud Essentials+',
      'CompTIA Linux+',
      'CompTIA Server+',
      'CompTIA Cloud+',
    ]);
  });

  test('of levels in one subject is vertical', () => {
    const levels = ['Excel Level 1', 'Excel Level 2', 'Excel Level 3', 'Excel Level 4'];
    const excel = family(
      levels.map((name, at) => ({ name, after: levels.slice(Math.max(0, at - 1), at) })),
    );
    expect(pathwayKind(excel)).toBe('vertical');
  });

  test('that goes on in two ways is hybrid', () => expect(pathwayKind(wiring)).toBe('hybrid'));

  test('of several things under one roof is horizontal', () => {
    const parts = ['RMA', 'ECG', 'Immunisation'];
    const roof = family([...parts.map((name) => ({ name })), { name: 'Clinic', anyOf: parts }]);
    expect(pathwayKind(roof)).toBe('horizontal');
  });

  test('of two things that nothing joins is a pile', () =>
    expect(pathwayKind(family([{ name: 'Welding' }, { name: 'Payroll' }]))).toBe('pile'));

  test('counts verified badges that have not expired, and no others', () => {
    const [held] = heldAs('family:invented/residential-wiring');
    if (!held) throw new Error('nothing held');
    expect(declaredStack(wiring, [{ ...held, verified: false }])).toBeUndefined();
    const stack = declaredStack(wiring, [held]);
    expect(stack).toMatchObject({ evidence: 'declared', complete: false });
    expect(stack?.progress).toBeCloseTo(1 / 3, 12);
    expect(stack?.steps.map(({ heldAs: by, waitsFor }) => [by, waitsFor])).toEqual([
      ['held family:invented/residential-wiring', []],
      [undefined, []],
      [undefined, ['Commercial wiring']],
      [undefined, ['Commercial wiring']],
    ]);
  });

  test('whose order is only advised keeps nobody from the next step', () => {
    const advised = standingOn(bundled('comptia-networking'), []);
    expect(advised.steps.flatMap(({ waitsFor }) => waitsFor)).toEqual([]);
    const [, expert] = standingOn(bundled('azure-architect'), []).steps;
    expect(expert?.waitsFor).toEqual(['Microsoft Certified: Azure Administrator Associate']);
  });

  test('with several ways in is reached by any of them', () => {
    const stack = standingOn(
      bundled('medical-assistant'),
      heldAs('ps:certified-medical-assistant'),
    );
    expect(stack).toMatchObject({ progress: 1, complete: true });
    const way = family([
      { name: 'Course' },
      { name: 'Work' },
      { name: 'Licence', afterAny: ['Course', 'Work'] },
    ]);
    expect(standingOn(way, heldAs('family:invented/work')).steps.at(-1)?.waitsFor).toEqual([]);
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

describe('every bundled family', () => {
  test.each(bundledFamilies)(
    '$id names its source and only certifications that are known',
    (each) => {
      expect(each.url).toMatch(/^https:\/\//u);
      for (const { skill } of each.steps)
        expect(skill === undefined || vocabulary.skills.get(`ps:${skill}`)?.kind).not.toBe(
          undefined,
        );
      const names = each.steps.map(({ name }) => name);
      const named = each.steps.flatMap(({ after = [], afterAny = [], anyOf = [] }) => [
        ...after,
        ...afterAny,
        ...anyOf,
      ]);
      expect(names).toEqual(expect.arrayContaining(named));
    },
  );
});

describe('a credential is the step of a family', () => {
  const stepsOf = (name: string, issuer: string) =>
    familyBadgeIds(credential({ name, issuer }), bundledFamilies);

  test.each([
    ['NCCER Electrical Level 2', 'NCCER', ['family:nccer-electrical/nccer-electrical-level-2']],
    ['Electrical, Level 2', 'NCCER', ['family:nccer-electrical/nccer-electrical-level-2']],
    ['NCCER Electrical Level 2', 'Somebody else', []],
    ['NCCER Electrical Level 2 preparation', 'NCCER', []],
    ['Electrical', 'NCCER', []],
    ['NCCER Electrical Level 2', 'Friends of NCCER', []],
    ['NCCER Electrical Level 2', 'NCCER Dumps Academy', []],
    [
      'NCCER Electrical Level 2',
      'NCCER Training, Inc.',
      ['family:nccer-electrical/nccer-electrical-level-2'],
    ],
    [
      'Excel Skills for Business: Intermediate II',
      'Macquarie University',
      ['family:excel-skills-for-business/excel-skills-for-business-intermediate-2'],
    ],
  ])('by its whole name and who awards it: %s by %s', (name, issuer, ids) =>
    expect(stepsOf(name, issuer)).toEqual(ids),
  );
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
      { vocabulary, pathways: bundledPathways() },
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
