import { DOMParser } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

import { providers } from '@/utils/providers';

import { heavyInNode } from '../tools/heavy-in-node';
import { plays } from './hosts/providers';
import { answerNames } from './hosts/providers/play';
import { everyOutcome, type Outcome, type PlayOutcomes } from './provider-outcomes';
import { providerTable, tableIn } from './provider-table';
import { startWorld, type World } from './world';

const now = new Date('2026-06-01T12:00:00Z');
const [readme = ''] = Object.values(
  import.meta.glob<string>('/README.md', { query: '?raw', import: 'default', eager: true }),
);

let world: World;
let outcomes: readonly PlayOutcomes[];
beforeAll(async () => {
  vi.stubGlobal('DOMParser', DOMParser);
  world = await startWorld({ now });
  outcomes = await everyOutcome({ world, now, heavy: heavyInNode });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await world.stop();
});

const of = (provider: string) => {
  const found = outcomes.find((one) => one.provider === provider);
  if (!found) throw new Error(`${provider} is not played`);
  return found;
};

/** The seal, and why: what is not judged is told by its problem. */
const said = (outcome: Outcome | undefined): string | undefined =>
  outcome && `${outcome.shape}: ${outcome.shape === 'neutral' ? outcome.problem : outcome.reason}`;

const REVOKED = 'problem: revoked';
const EXPIRED = 'caution: expired';
const ABSENT = 'neutral: not-found';
const UNKNOWN = 'caution: issuer-unknown';
const NONE = undefined;
const CHANGED = 'neutral: not-machine-readable';

type Said = string | undefined;

describe.each<[string, Said, Said, Said, Said, Said, Said]>([
  ['credly', 'verified: all-checked', REVOKED, EXPIRED, NONE, ABSENT, 'neutral: not-a-credential'],
  ['badgr', UNKNOWN, REVOKED, EXPIRED, NONE, ABSENT, 'neutral: not-a-credential'],
  ['accredible', UNKNOWN, REVOKED, EXPIRED, 'neutral: private', ABSENT, CHANGED],
  ['accredible-white-label', UNKNOWN, REVOKED, EXPIRED, 'neutral: private', ABSENT, CHANGED],
  ['freecodecamp', 'verified: all-checked', REVOKED, NONE, 'neutral: private', ABSENT, CHANGED],
  [
    'verifierplus',
    'verified: all-checked',
    REVOKED,
    EXPIRED,
    'neutral: not-shared',
    'neutral: not-shared',
    CHANGED,
  ],
  ['microsoft-learn-transcript', 'verified: all-checked', NONE, EXPIRED, NONE, ABSENT, CHANGED],
  [
    'coursera-course',
    'confirmed: read-from-page',
    NONE,
    NONE,
    'confirmed: recipient-not-compared',
    ABSENT,
    CHANGED,
  ],
  ['coursera-program', 'confirmed: recipient-not-compared', NONE, NONE, NONE, ABSENT, CHANGED],
  ['coursera-share', 'confirmed: recipient-not-compared', NONE, NONE, NONE, ABSENT, CHANGED],
  ['edx-course', 'confirmed: read-from-page', NONE, NONE, NONE, ABSENT, CHANGED],
  ['edx-program', 'confirmed: recipient-not-compared', ABSENT, NONE, ABSENT, ABSENT, CHANGED],
  ['mitx-online', 'confirmed: read-from-page', NONE, NONE, NONE, ABSENT, CHANGED],
  ['hackerrank', 'confirmed: read-from-page', ABSENT, NONE, NONE, ABSENT, CHANGED],
  ['google-skills', 'confirmed: recipient-not-compared', NONE, NONE, NONE, ABSENT, CHANGED],
  ['google-skillshop', 'confirmed: read-from-page', NONE, NONE, NONE, ABSENT, CHANGED],
  ['exceed', UNKNOWN, NONE, NONE, NONE, ABSENT, CHANGED],
  ['skilljar', UNKNOWN, NONE, NONE, NONE, ABSENT, CHANGED],
  ['certifier', UNKNOWN, NONE, NONE, NONE, ABSENT, CHANGED],
  ['openbadgefactory', UNKNOWN, REVOKED, EXPIRED, NONE, ABSENT, 'neutral: not-a-credential'],
  ['openbadgepassport', UNKNOWN, REVOKED, NONE, 'neutral: private', ABSENT, CHANGED],
  ['blockcerts', UNKNOWN, REVOKED, EXPIRED, NONE, ABSENT, 'neutral: not-a-credential'],
  [
    'hosted',
    'verified: all-checked',
    REVOKED,
    EXPIRED,
    'neutral: private',
    ABSENT,
    'neutral: web-page',
  ],
])('a credential of %s', (provider, good, revoked, expired, hidden, missing, changed) => {
  const limited = 'neutral: rate-limited';
  test.each(Object.entries({ good, revoked, expired, private: hidden, missing, limited, changed }))(
    'that is %s is %s',
    (name, expected) => {
      const answer = answerNames.find((one) => one === name) ?? 'good';
      expect(said(of(provider).answers[answer])).toBe(expected);
    },
  );
});

test('every provider that is played is known, and is asked at the host of its own', () => {
  const known = providers.map(({ id }) => id);
  for (const { provider, asks } of plays) {
    expect(known).toContain(provider);
    expect(world.hitsOf(asks)).not.toEqual([]);
  }
});

test('nobody is asked for a link that no machine can look up', () => {
  expect(of('udemy')).toMatchObject({
    answers: { good: { shape: 'neutral', problem: 'shape-only' } },
    best: { shape: 'neutral' },
  });
  expect(world.hitsOf('nobody.example')).toEqual([]);
});

describe('the best seal', () => {
  test.each([
    ['credly', 'verified', ['name']],
    ['badgr', 'verified', ['email', 'trust']],
    ['accredible', 'verified', ['name', 'trust']],
    ['freecodecamp', 'verified', ['name']],
    ['coursera-course', 'confirmed', ['name']],
    ['edx-program', 'confirmed', []],
    ['verifierplus', 'verified', ['name', 'registry']],
    ['certifier', 'confirmed', ['name', 'certificate']],
    ['skilljar', 'confirmed', ['certificate']],
    ['blockcerts', 'verified', ['name', 'trust']],
    ['salesforce-trailblazer', 'neutral', []],
  ])('of %s is %s, with %j', (provider, shape, takes) =>
    expect(of(provider).best).toMatchObject({ shape, takes }),
  );
});

test('what takes the same name is a caution on the profile of somebody else', () => {
  const named = outcomes.filter(({ best }) => best.takes.includes('name'));
  expect(named.length).toBeGreaterThan(10);
  for (const { provider, best } of named)
    expect([provider, best.onAnothers]).toEqual([provider, 'caution']);
});

describe('the README’s table', () => {
  test('is what the world answers: npx tsx tests/tools/provider-table.ts --write', () =>
    expect(tableIn(readme).split('\n')).toEqual(providerTable(outcomes).split('\n')));

  test('says so of a provider that is asked and not played', () => {
    const row = providerTable([])
      .split('\n')
      .find((line) => line.startsWith('| `credly` |'));
    expect(row?.match(/not played/gu)).toHaveLength(answerNames.length + 1);
  });
});
