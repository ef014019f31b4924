import { describe, expect, test } from 'vitest';

import { match } from '@/utils/matching/match';
import { requirementsOf } from '@/utils/matching/requirements';
import type { Evidence, Requirement } from '@/utils/model/match';
import { vocabulary } from '@/utils/skills/taxonomies';
import { platformPosting } from './platform-posting';
import { monthsAgo, now, showing } from './shown';

const setting = { now, vocabulary };

const asking = (id: string, changes: Partial<Requirement> = {}): Requirement => ({
  id,
  label: id,
  kind: 'technology',
  tier: 'must',
  importance: 1,
  sentence: `We ask for ${id}.`,
  ...changes,
});

const report = (requirements: readonly Requirement[], evidence: readonly Evidence[]) => {
  const found = match(requirements, evidence, setting);
  if (!found) throw new Error('no requirements');
  return found;
};

const rowFor = (requirement: Requirement, evidence: Evidence) => {
  const [row] = report([requirement], [evidence]).rows;
  if (!row) throw new Error('no row');
  return row;
};

describe('the platform posting', () => {
  /** As an importance table would weigh them; a posting by itself does not say. */
  const importances: Record<string, number> = {
    'ps:postgresql': 0.74,
    'ps:written-communication': 0.74,
    'ps:kafka': 0.4,
  };
  const requirements = requirementsOf(platformPosting, vocabulary).map((requirement) => ({
    ...requirement,
    importance: importances[requirement.id] ?? 1,
  }));
  const idsOf = (tiers: readonly string[]) =>
    requirements.filter(({ tier }) => tiers.includes(tier)).map(({ id }) => id);
  const everything = idsOf(['must', 'preferred', 'context']);
  const threeMusts = showing(['ps:rails', 'ps:kubernetes', 'ps:terraform']);
  const claims = showing(everything, { id: 'claims', status: 'claimed' });

  test.each([
    ['claims for everything', [claims], 25, 0],
    [
      'the same claims ten times',
      Array.from({ length: 10 }, (_, at) => ({ ...claims, id: `c${at}` })),
      25,
      0,
    ],
    ['three verified musts', [threeMusts], 54, 54],
    ['these and claims for the rest', [threeMusts, claims], 66, 54],
    ['only the nice-to-haves', [showing(idsOf(['preferred', 'context']))], 13, 13],
    ['everything verified', [showing(everything)], 100, 100],
    [
      'everything verified six years ago',
      [showing(everything, { issuedOn: monthsAgo(72) })],
      50,
      50,
    ],
    ['everything expired', [showing(everything, { status: 'expired' })], 35, 0],
    ['everything revoked', [showing(everything, { status: 'void' })], 0, 0],
    ['nothing', [], 0, 0],
  ] as const)('with %s scores %#', (_, evidence, score, verifiedScore) => {
    expect(report(requirements, evidence)).toMatchObject({ score, verifiedScore });
  });

  test('with the weight that its own words give scores by the same formula', () => {
    const plain = requirementsOf(platformPosting, vocabulary);
    expect(report(plain, [threeMusts])).toMatchObject({
      score: 51,
      shown: 3,
      total: 8,
      band: 'good',
    });
    expect(report(plain, [claims])).toMatchObject({
      score: 25,
      verifiedScore: 0,
      shown: 0,
      band: 'weak',
    });
  });
});

describe('a row', () => {
  test.each([
    ['exact', 'ps:kubernetes', 'ps:kubernetes', 1, true],
    ['narrower', 'ps:containers', 'ps:kubernetes', 1, true],
    ['broader', 'ps:kubernetes', 'ps:containers', 0.4, false],
    ['sibling', 'ps:aws', 'ps:azure', 0.2, false],
  ] as const)('counts %s evidence', (relation, asked, shown, strength, isShown) => {
    expect(rowFor(asking(asked), showing([shown]))).toMatchObject({
      strength,
      shown: isShown,
      support: { relation },
    });
  });

  test('does not count a certification that is asked for as shown by the skill it tests', () => {
    expect(
      rowFor(asking('ps:cka', { kind: 'credential' }), showing(['ps:kubernetes'])),
    ).toMatchObject({ strength: 0, shown: false });
  });

  test.each([
    ['technology', 36, 0.5],
    ['skill', 36, 0.5 ** 0.5],
    ['skill', 72, 0.5],
    ['knowledge', 48, 0.5 ** 0.5],
    ['technology', 120, 0.5],
    ['credential', 240, 1],
    ['technology', -5, 1],
  ] as const)('of a %s lets %i months leave %f', (kind, months, strength) => {
    const evidence = showing(['ps:git'], { issuedOn: monthsAgo(months) });
    expect(rowFor(asking('ps:git', { kind }), evidence).strength).toBeCloseTo(strength, 3);
  });

  test('takes a date that is not stated, or is none, for the oldest', () => {
    const { issuedOn: _, ...undated } = showing(['ps:git']);
    expect(rowFor(asking('ps:git'), undated).strength).toBe(0.5);
    expect(rowFor(asking('ps:git'), { ...undated, issuedOn: 'soon' }).strength).toBe(0.5);
  });

  test.each([
    [6, 3, 0.5, false],
    [3, 6, 1, true],
    [undefined, 3, 1, true],
    [6, undefined, 1, true],
  ])('that needs level %s counts level %s', (needed, had, strength, shown) => {
    const [skill] = showing(['ps:git']).skills;
    const evidence = showing(['ps:git'], {
      skills: skill ? [{ ...skill, ...(had && { level: had }) }] : [],
    });
    const asked = asking('ps:git', { ...(needed && { level: needed }) });
    expect(rowFor(asked, evidence)).toMatchObject({ strength, shown });
  });

  test('explains itself by its best evidence, and every point it loses', () => {
    const evidence = showing(['ps:docker'], { status: 'claimed', issuedOn: monthsAgo(36) });
    const { support, losses } = rowFor(asking('ps:containers'), evidence);
    expect(support).toMatchObject({
      evidenceName: 'ps:docker',
      status: 'claimed',
      relation: 'narrower',
      skill: { label: 'Docker', words: 'Docker' },
      factors: { status: 0.25, relation: 1, level: 1 },
    });
    expect(losses.map(({ why }) => why)).toEqual(['age', 'status']);
    expect(losses.map(({ points }) => Math.round(points * 10) / 10)).toEqual([50, 37.5]);
  });

  test('without evidence is not shown, and says no more', () => {
    expect(rowFor(asking('ps:git'), showing(['ps:welding']))).toMatchObject({
      shown: false,
      strength: 0,
      losses: [{ why: 'not-shown', points: 100 }],
    });
  });
});

describe('a report', () => {
  test('is none when nothing is asked for', () => {
    expect(match([], [showing(['ps:git'])], setting)).toBeUndefined();
  });

  test('says what the missing musts hold back', () => {
    const requirements = [
      asking('ps:git'),
      asking('ps:sql', { tier: 'preferred' }),
      ...['ps:php', 'ps:java', 'ps:perl', 'ps:rust'].map((id) => asking(id, { tier: 'preferred' })),
    ];
    const found = report(requirements, [
      showing(['ps:sql', 'ps:php', 'ps:java', 'ps:perl', 'ps:rust']),
    ]);
    expect(found.score).toBe(40);
    expect(found.heldBack).toBeCloseTo(62.5 - 40, 5);
  });

  test('puts a posting of nice-to-haves behind no gate', () => {
    expect(report([asking('ps:git', { tier: 'preferred' })], [showing(['ps:git'])]).score).toBe(
      100,
    );
  });

  test.each([
    [3, 'strong'],
    [2, 'good'],
    [1, 'partial'],
    [0, 'weak'],
  ] as const)('with %i of three musts shown is %s', (count, band) => {
    const ids = ['ps:git', 'ps:sql', 'ps:welding'];
    const requirements = ids.map((id) => asking(id, { kind: 'credential' }));
    expect(report(requirements, [showing(ids.slice(0, count))]).band).toBe(band);
  });

  test('is not changed by a requirement asked for twice, but takes the stricter', () => {
    const [row, ...others] = report(
      [
        asking('ps:git', { tier: 'context', importance: 1, level: 2 }),
        asking('ps:git', { importance: 0.2 }),
      ],
      [],
    ).rows;
    expect(others).toEqual([]);
    expect(row?.requirement).toMatchObject({ tier: 'must', importance: 1, level: 2 });
  });
});
