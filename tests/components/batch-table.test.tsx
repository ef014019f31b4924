import { beforeAll, describe, expect, test } from 'vitest';

import { type Applicant, applicants, lineStates, stateOf } from '@/components/batch/applicant';
import { Cell } from '@/components/batch/Cell';
import { looksOf } from '@/components/batch/look';
import { columns, columnsFor, nextOrder, type Order } from '@/components/batch/order';
import { Picture } from '@/components/batch/Picture';
import { type Filter, type TableView, tableView } from '@/components/batch/table-view';
import { speak } from '@/components/words';
import type { Line } from '@/utils/model/overview';

import { drawn, textOf, wordsOf } from './drawn';
import { voice } from './locales';

beforeAll(() => speak(voice()));

const verified: Line = { state: 'done', shape: 'verified', reason: 'all-checked' };
const expired: Line = { state: 'done', shape: 'caution', reason: 'expired' };
const revoked: Line = { state: 'done', shape: 'problem', reason: 'revoked' };
const tooLarge: Line = {
  state: 'done',
  shape: 'neutral',
  reason: 'not-judged',
  problem: 'too-large',
};
const waiting: Line = { state: 'waiting' };

const NAMES = ['Rua', 'amara', 'Élise', 'Bo'];

const applicant = (told: Partial<Applicant> = {}): Applicant => ({
  id: `${told.position ?? 0}`,
  name: NAMES[told.position ?? 0] ?? '',
  position: 0,
  lines: [],
  skills: [],
  issuers: [],
  ...told,
});

const NOW = new Date('2026-06-01T12:00:00Z');

function view(people: readonly Applicant[], filter: Filter = {}, order?: Order): TableView {
  const steps = tableView(people, { filter, order, language: 'en' });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const shown = (...told: Parameters<typeof view>) => view(...told).shown.map(({ name }) => name);

describe('the order of a table', () => {
  const people = [2, 0, 3, 1].map((position) => applicant({ position }));

  test('is the page’s own, whatever order the rows were read in', () =>
    expect(shown(people)).toEqual(NAMES));

  test('by name follows the language, and not the letters’ numbers', () =>
    expect(shown(people, {}, { column: 'name', descending: false })).toEqual([
      'amara',
      'Bo',
      'Élise',
      'Rua',
    ]));

  test('is turned round by a second press, and by a third the page’s again', () => {
    const once = nextOrder(undefined, 'name');
    const twice = nextOrder(once, 'name');
    expect([once, twice, nextOrder(twice, 'name')]).toEqual([
      { column: 'name', descending: false },
      { column: 'name', descending: true },
      undefined,
    ]);
    expect(nextOrder(twice, 'look')).toEqual({ column: 'look', descending: false });
  });

  test.each([true, false])('puts last who states nothing, descending or not: %s', (descending) => {
    const some = [
      applicant({ position: 0 }),
      applicant({ position: 1, expires: '2027-01-01T00:00:00Z' }),
      applicant({ position: 2, expires: '2026-09-01T00:00:00Z' }),
    ];
    expect(shown(some, {}, { column: 'expires', descending })).toEqual(
      descending ? ['amara', 'Élise', 'Rua'] : ['Élise', 'amara', 'Rua'],
    );
  });

  test('of equals is the page’s', () => {
    const same = [0, 1, 2, 3].map((position) => applicant({ position, lines: [verified] }));
    expect(shown(same, {}, { column: 'verified', descending: true })).toEqual(NAMES);
  });
});

describe('a filter', () => {
  const people = [
    applicant({ position: 0, lines: [verified, expired], skills: ['Kubernetes'] }),
    applicant({ position: 1, lines: [revoked], issuers: ['halden.example'] }),
    applicant({ position: 2, lines: [tooLarge, waiting], expires: '2026-09-01T00:00:00Z' }),
    applicant({ position: 3, faults: [{ text: 'none', reason: 'no-address' }] }),
  ];

  test.each([
    ['verified', ['Rua']],
    ['confirmed', []],
    ['caution', ['Rua']],
    ['problem', ['amara']],
    ['neutral', ['Élise', 'Bo']],
    ['waiting', ['Élise']],
  ] as const)('by %s shows those who have such a credential', (state, names) =>
    expect(shown(people, { state })).toEqual(names),
  );

  test('by a part of a skill, an issuer, or a day', () => {
    expect(shown(people, { skill: ' kuber' })).toEqual(['Rua']);
    expect(shown(people, { issuer: 'HALDEN' })).toEqual(['amara']);
    expect(shown(people, { expiresBefore: '2026-09-02' })).toEqual(['Élise']);
    expect(shown(people, { expiresBefore: '2026-09-01' })).toEqual([]);
  });

  test('has the number of people for each state, whatever is shown', () =>
    expect(view(people, { state: 'problem' }).tally).toMatchObject({
      lines: 5,
      done: 4,
      people: { verified: 1, confirmed: 0, caution: 1, problem: 1, neutral: 2, waiting: 1 },
    }));
});

describe('how far a batch is', () => {
  const paused = (until: string): Line => ({ state: 'paused', until });

  test('says until when the first of the paused waits', () =>
    expect(
      view([
        applicant({ lines: [paused('2026-06-01T10:42:00Z'), waiting] }),
        applicant({ position: 1, lines: [paused('2026-06-01T10:40:00Z'), verified] }),
      ]).tally,
    ).toMatchObject({ lines: 4, done: 1, paused: 2, until: '2026-06-01T10:40:00Z' }));

  test('names once each host that has to be allowed, and counts what may be tried again', () => {
    const needs: Line = { state: 'needs-access', host: 'one.test' };
    const timedOut: Line = { ...tooLarge, problem: 'timed-out' };
    const { hosts, tally } = view([applicant({ lines: [needs, needs, timedOut, tooLarge] })]);
    expect(hosts).toEqual(['one.test']);
    expect(tally.failed).toBe(1);
  });
});

describe('the columns', () => {
  test('have no match while no posting is pinned, and never one in the first place', () => {
    expect(columnsFor(1280, false)).not.toContain('match');
    expect(columnsFor(1280, true).at(-1)).toBe('match');
  });

  test('of a narrow table are the ones that cannot be done without', () =>
    expect(columnsFor(500, false)).toEqual(['select', 'name', 'credentials', 'skills', 'look']));
});

describe('a row', () => {
  test('has a seal for each credential, and says in words how many of each', () => {
    const root = drawn(<Picture applicant={applicant({ lines: [verified, verified, waiting] })} />);
    expect(root.querySelectorAll('svg.verified')).toHaveLength(2);
    expect(textOf(root)).toBe('2 verified and 1 waiting');
  });

  test('counts the seals for which there is no room', () => {
    const lines = Array.from({ length: 12 }, () => verified);
    const root = drawn(<Picture applicant={applicant({ lines })} />);
    expect(root.querySelectorAll('svg')).toHaveLength(8);
    expect(wordsOf(root, 'small')).toEqual(['+4']);
    expect(textOf(root)).toContain('12 verified');
  });

  test('says of whom nobody knows the name that there is none', () =>
    expect(
      textOf(drawn(<Cell applicant={applicant({ name: '' })} column="name" now={NOW} />)),
    ).toBe('Without a name'));

  test.each(columns)('has something to draw in the column %s', (column) => {
    const full = applicant({ lines: [verified, revoked], skills: ['Go'], issuers: ['a.example'] });
    expect(drawn(<Cell applicant={full} column={column} now={NOW} />).innerHTML).not.toBe('');
  });
});

describe('what to look at', () => {
  const looks = (lines: readonly Line[], told: Partial<Applicant> = {}) =>
    looksOf(applicant({ lines, ...told })).map(({ words }) => words);

  test('has the gravest first, and each once with its number', () =>
    expect(looks([tooLarge, expired, revoked, expired])).toEqual([
      'Revoked',
      '2 × Expired',
      'Could not check: The answer is too large to be a credential.',
    ]));

  test('is nothing where all is well or on its way', () =>
    expect(looks([verified, waiting, { state: 'checking' }])).toEqual([]));

  test('says that another applicant presents it too', () =>
    expect(looks([{ ...verified, shared: true }])).toEqual([
      'Also presented by another applicant',
    ]));

  test('names what the sentence of a problem names', () =>
    expect(looks([{ ...tooLarge, problem: 'server-error', facts: { status: '503' } }])).toEqual([
      'Could not check: The issuer’s server has a fault of its own (503).',
    ]));

  test('names the host that has to be allowed', () =>
    expect(looks([{ state: 'needs-access', host: 'one.test' }])).toEqual([
      'Needs access to one.test',
    ]));

  test('has what a file names that is no link, in its own words', () =>
    expect(
      looks([], {
        faults: [
          { text: 'see my site', reason: 'no-address' },
          { text: 'http://a.example/1', reason: 'not-https' },
        ],
      }),
    ).toEqual([
      'Not a link: “see my site”',
      'Insecure link (http), not asked: “http://a.example/1”',
    ]));
});

test('what many rows say alike is held once', () => {
  const rowOf = applicants();
  const [one, other] = ['a', 'b'].map((id) =>
    rowOf({
      id,
      key: id,
      tabId: -2,
      stacks: [],
      overview: { lines: [{ ...verified }], skills: ['Go'], issuers: ['a.example'] },
    }),
  );
  expect(one?.lines[0]).toBe(other?.lines[0]);
  expect(one?.skills).toBe(other?.skills);
  expect(one).not.toHaveProperty('stacks');
});

test.each(lineStates)('a line stands as %s', (state) =>
  expect(stateOf(state === 'waiting' ? { state: 'paused' } : { state: 'done', shape: state })).toBe(
    state,
  ),
);
