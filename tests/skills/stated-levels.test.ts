import { describe, expect, test } from 'vitest';

import { evidenceFrom } from '@/utils/matching/evidence';
import { leading } from '@/utils/matching/leading';
import { match } from '@/utils/matching/match';
import { requirementsOf } from '@/utils/matching/requirements';
import type { Evidence } from '@/utils/model/match';
import { vocabulary } from '@/utils/skills/taxonomies';
import { credential } from './credential';

const now = new Date('2026-06-01');

const asked = (sentence: string) =>
  requirementsOf(
    { url: 'https://jobs.example/1', skills: { value: sentence, source: 'site' } },
    vocabulary,
  );

const holding = (name: string, told: Parameters<typeof credential>[0] = {}): Evidence =>
  evidenceFrom(
    {
      id: name,
      sealShape: 'verified',
      result: {
        href: 'https://badges.example/1',
        provider: 'hosted',
        verifiedAt: '2026-06-01T00:00:00Z',
        assurance: 'cryptographically-verified',
        status: 'valid',
        checks: [],
        proofs: [],
        asked: [],
        credential: credential({ name, issuedOn: '2026-06-01T00:00:00Z', ...told }),
      },
    },
    vocabulary,
  );

const isShown = (sentence: string, name: string, told?: Parameters<typeof credential>[0]) =>
  match(asked(sentence), [holding(name, told)], { now, vocabulary })?.rows.some(
    ({ shown }) => shown,
  );

describe('a level below the one that is asked for', () => {
  test.each([
    ['German C1 required', 'German A1'],
    ['C1 German', 'German B2'],
    ['German (C1) and English (B2)', 'German B2'],
    ['NVQ Level 3 in Plumbing', 'NVQ Level 1 in Hairdressing'],
    ['Level 3 NVQ', 'NVQ Level 2'],
    ['Top Secret clearance (TS/SCI)', 'Secret Security Clearance'],
    ['Advanced Excel', 'Excel for Absolute Beginners'],
    ['Excel (advanced)', 'Introduction to Excel'],
    ['Advanced Excel (macros, VBA)', 'Excel Basics'],
    ['Expert in Python', 'Python Intermediate'],
  ])('is not shown as met: %s by %s', (sentence, name) =>
    expect(isShown(sentence, name)).toBe(false),
  );
});

describe('a level is no reason to doubt', () => {
  test.each([
    [
      'Advanced pivot tables',
      'Excel Expert',
      'Covers Excel fundamentals, formulas and pivot tables.',
    ],
    [
      'Expert in Docker',
      'Container Architect',
      'Goes beyond the basics: runs Docker in production.',
    ],
    ['Expert in Docker', 'Docker beyond the Basics', ''],
  ])('where only its other words speak of a lower one: %s by %s', (sentence, name, criteria) =>
    expect(isShown(sentence, name, { criteria })).toBe(true),
  );

  test.each([
    ['German C1 required', 'German C1'],
    ['German B1 or B2', 'German B1'],
    ['German C1 required', 'German Language Certificate'],
    ['German B2, English C1', 'German B2'],
    ['NVQ Level 2', 'NVQ Level 3'],
    ['Secret clearance, with Top Secret an option', 'Secret Security Clearance'],
    ['Advanced Excel', 'Advanced Excel'],
    ['Advanced Excel', 'Excel: from the Basics to Advanced'],
    ['Basic knowledge of Excel', 'Excel for Beginners'],
    ['Excel, and you help our advanced students', 'Excel for Beginners'],
    ['Python, advanced degree', 'Python Basics'],
    ['Visual Basic', 'Visual Basic'],
  ])('where it is reached, left open or said of something else: %s by %s', (sentence, name) =>
    expect(isShown(sentence, name)).toBe(true),
  );
});

test('the strictest level is asked for where a skill is asked for twice, and the lowest of a choice', () => {
  expect(asked('German B1\nGerman C1')[0]?.stated).toEqual({ cefr: 5 });
  expect(asked('German C1\nGerman B1')[0]?.stated).toEqual({ cefr: 5 });
  expect(asked('French (C1) or German (B2)')[0]?.stated).toEqual({ cefr: 4 });
  expect(asked('French (C1) or German')[0]).not.toHaveProperty('stated');
});

test.each([
  ['Active Secret clearance; Top Secret preferred', 'Secret Security Clearance'],
  ['German B1; German C1 preferred', 'German B1'],
  ['Basic knowledge of Excel; advanced Excel preferred', 'Excel Basics'],
  ['NVQ Level 2; NVQ Level 3 desirable', 'NVQ Level 2'],
])('a level that is only wished for must not be reached: %s', (sentence, name) =>
  expect(isShown(sentence, name)).toBe(true),
);

test('of a large wallet the one that reaches it is looked at, though others are later', () => {
  const old = { ...holding('German C1'), issuedOn: '2020-01-01T00:00:00Z' };
  const many = [
    old,
    ...['German A1', 'German A1 again', 'German A1 anew'].map((name) => holding(name)),
  ];
  const steps = leading(many, [{ requirements: asked('German C1') }], vocabulary);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value.evidence).toContain(old);
});
