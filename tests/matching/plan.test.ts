import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Steps } from '@/utils/lib/in-slices';
import { leading } from '@/utils/matching/leading';
import { market } from '@/utils/matching/market';
import { match } from '@/utils/matching/match';
import { planOf } from '@/utils/matching/plan';
import { putForward } from '@/utils/matching/put-forward';
import { skillsAudit } from '@/utils/matching/skills-audit';
import type { Evidence, MatchReport, Requirement } from '@/utils/model/match';
import type { FieldAudit, Plan } from '@/utils/model/plan';
import { fieldsOf } from '@/utils/skills/fields';
import { vocabulary } from '@/utils/skills/taxonomies';
import { fieldStarts } from '@/utils/skills/taxonomies/built-in';

import { holds } from '../holds';
import { requirements, type Situation, shuffled, situation } from './arbitrary';
import { monthsAgo, now, showing } from './shown';

const RUNS = 40;
const setting = { now, vocabulary };
const fieldOf = fieldsOf(vocabulary, fieldStarts());

function done<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const { done: isDone, value } = steps.next();
    if (isDone) return value;
  }
}

const audit = (evidence: readonly Evidence[]): readonly FieldAudit[] =>
  done(skillsAudit(evidence, fieldOf));

const labelsIn = (fields: readonly FieldAudit[], of: 'proved' | 'unproved'): string[] =>
  fields.flatMap((field) => field[of].map(({ label }) => label)).toSorted();

const reportOf = (asked: readonly Requirement[], evidence: readonly Evidence[]): MatchReport => {
  const report = match(asked, evidence, setting);
  if (!report) throw new Error('nothing is asked for');
  return report;
};

const requirement = (id: string, tier: Requirement['tier'] = 'must'): Requirement => {
  const { label, kind } = vocabulary.skills.get(`ps:${id}`) ?? { label: id, kind: 'skill' };
  return { id: `ps:${id}`, label, kind, tier, importance: 1, sentence: `${label} is asked for.` };
};

const python = showing(['ps:python']);

describe('a skills audit', () => {
  test('tells what good credentials prove, in the field of each skill', () => {
    const welding = showing(['ps:gtaw'], { name: 'Welder Level 2' });
    expect(audit([python, welding])).toMatchObject([
      { field: 'software-development', proved: [{ label: 'Python', by: [python.name], count: 1 }] },
      { field: 'welding', proved: [{ rung: 2, by: ['Welder Level 2'] }] },
    ]);
  });

  test('sets apart what only claims or expired credentials name', () => {
    const claimed = showing(['ps:sql'], { status: 'claimed' });
    const expired = showing(['ps:kubernetes'], { status: 'expired' });
    const fields = audit([python, claimed, expired, showing(['ps:welding'], { status: 'void' })]);
    expect(labelsIn(fields, 'proved')).toEqual(['Python']);
    expect(
      fields.flatMap(({ unproved }) => unproved).map(({ label, why }) => [label, why]),
    ).toEqual(
      expect.arrayContaining([
        ['SQL', 'claimed'],
        ['Kubernetes', 'expired'],
      ]),
    );
    expect(labelsIn(fields, 'unproved')).toHaveLength(2);
  });

  test('takes the highest level that a good credential states, and no other', () => {
    const [skill] = python.skills;
    const at = (level: number, changes: Partial<Evidence> = {}) =>
      showing(['ps:python'], {
        id: `level ${level}`,
        skills: skill ? [{ ...skill, level }] : [],
        ...changes,
      });
    expect(audit([at(4), at(5), at(7, { status: 'claimed' })])[0]?.proved).toMatchObject([
      { level: 5, count: 2 },
    ]);
    expect(audit([python])[0]?.proved[0]).not.toHaveProperty('level');
  });

  test('puts a skill that nobody has put in a field apart', () => {
    const strange = showing(['urn:basket-weaving']);
    expect(audit([strange]).map(({ field }) => field)).toEqual(['other']);
  });

  test('does not hang on the order of the credentials', () =>
    holds(
      situation().chain(({ shown }) => fc.tuple(fc.constant(shown), shuffled(shown))),
      ([one, other]) => expect(audit(other)).toEqual(audit(one)),
      RUNS,
    ));

  test('proves the same with and without claims, expired and revoked ones', () =>
    holds(
      situation(['verified'], ['claimed', 'expired', 'void']),
      ({ shown, others }) =>
        expect(labelsIn(audit([...shown, ...others]), 'proved')).toEqual(
          labelsIn(audit(shown), 'proved'),
        ),
      RUNS,
    ));

  test('lets what is revoked name nothing', () =>
    holds(situation(['void']), ({ shown }) => expect(audit(shown)).toEqual([]), RUNS));
});

describe('what to put forward', () => {
  const asked = ['python', 'sql', 'kubernetes'].map((id) => requirement(id));

  function forward(these: readonly Requirement[], evidence: readonly Evidence[], edits = {}) {
    const own = { ...setting, edits };
    const report = match(these, evidence, own);
    if (!report) throw new Error('nothing is asked for');
    const { bonded } = done(leading(evidence, [{ requirements: these }], vocabulary));
    return done(putForward(report, { evidence, bonded }, own));
  }

  test('is the fewest that show all that is shown', () => {
    const both = showing(['ps:python', 'ps:sql']);
    const cluster = showing(['ps:kubernetes']);
    const evidence = [python, both, cluster, showing(['ps:sql'])];
    expect(forward(asked, evidence)).toEqual([
      { id: both.id, name: both.name, shows: ['Python', 'SQL'] },
      { id: cluster.id, name: cluster.name, shows: ['Kubernetes'] },
    ]);
  });

  test('is the later of two that show the same', () => {
    const old = showing(['ps:python'], { id: 'old', issuedOn: monthsAgo(30) });
    const evidence = [old, { ...python, id: 'recent' }];
    expect(forward(asked, evidence)).toMatchObject([{ id: 'recent' }]);
  });

  test('is nothing that the user has set aside, and what the user has added', () => {
    const typing = showing(['ps:german'], { name: 'A course' });
    const edits = {
      notThis: [{ requirementId: 'ps:python', evidenceId: python.id }],
      thisToo: [{ requirementId: 'ps:sql', evidenceId: typing.id }],
    };
    const evidence = [python, typing];
    expect(forward(asked, evidence, edits)).toEqual([
      { id: typing.id, name: 'A course', shows: ['SQL'] },
    ]);
  });

  test('shows each thing that is shown once, by verified credentials alone', () =>
    holds(
      situation(),
      ({ asked: these, shown }) => {
        const report = reportOf(these, shown);
        const put = forward(these, shown);
        const told = put.flatMap(({ shows }) => shows).toSorted();
        const wanted = report.rows.filter((row) => row.shown);
        expect(told).toEqual(wanted.map((row) => row.requirement.label).toSorted());
        for (const { id } of put)
          expect(shown.find((each) => each.id === id)?.status).toBe('verified');
      },
      RUNS,
    ));
});

describe('what is asked for most', () => {
  const counted = (skills: ReturnType<typeof market>) =>
    skills.map(({ label, postings, must, preferred, shown }) => [
      label,
      postings,
      must,
      preferred,
      shown,
    ]);

  test('is counted over the postings, as must and as preferred', () => {
    const reports = [
      [requirement('python'), requirement('sql', 'preferred')],
      [requirement('python', 'preferred')],
      [requirement('python'), requirement('kubernetes', 'context')],
    ].map((asked) => reportOf(asked, [python]));
    expect(counted(market(reports))).toEqual([
      ['Python', 3, 2, 1, 3],
      ['SQL', 1, 0, 1, 0],
      ['Kubernetes', 1, 0, 0, 0],
    ]);
    expect(market(reports)[0]?.by).toBe(python.name);
    expect(market(reports)[1]).not.toHaveProperty('by');
  });

  const postings = fc.tuple(situation(), fc.array(requirements, { minLength: 1, maxLength: 4 }));
  const reportsOf = ([{ shown }, others]: [Situation, Requirement[][]]) =>
    others.map((asked) => reportOf(asked, shown));

  test('does not hang on the order of the postings', () =>
    holds(
      postings.chain((told) => {
        const reports = reportsOf(told);
        return fc.tuple(fc.constant(reports), shuffled(reports));
      }),
      ([one, other]) => expect(market(other)).toEqual(market(one)),
      RUNS,
    ));

  test('is never less with one posting more', () =>
    holds(
      postings,
      (told) => {
        const reports = reportsOf(told);
        const more = new Map(market(reports).map((each) => [each.id, each]));
        for (const { id, ...before } of market(reports.slice(1)))
          for (const figure of ['postings', 'must', 'preferred', 'shown'] as const)
            expect(more.get(id)?.[figure]).toBeGreaterThanOrEqual(before[figure]);
      },
      RUNS,
    ));

  test('is shown by nothing that is expired, claimed or revoked', () =>
    holds(
      situation(['expired', 'claimed', 'void']),
      ({ asked, shown }) =>
        expect(market([reportOf(asked, shown)]).every((each) => each.shown === 0)).toBe(true),
      RUNS,
    ));
});

describe('the few on which matches hang', () => {
  const few = (all: readonly Evidence[], requirements: readonly Requirement[], edits = {}) =>
    done(leading(all, [{ requirements, edits }], vocabulary)).evidence;

  test('give the figures of all, whatever the user has said of some', () =>
    holds(
      situation(),
      ({ asked, shown, others }) => {
        const all = [...shown, ...others.map((each) => ({ ...each, id: `other ${each.id}` }))];
        const pairing = { requirementId: asked[0]?.id ?? '', evidenceId: all[0]?.id ?? '' };
        for (const edits of [{}, { notThis: [pairing] }, { thisToo: [pairing] }]) {
          const told = { ...setting, edits };
          const { rows, ...whole } = match(asked, few(all, asked, edits), told) ?? { rows: [] };
          expect(match(asked, all, told)).toMatchObject(whole);
          expect(match(asked, all, told)?.rows.map(({ strength }) => strength)).toEqual(
            rows.map(({ strength }) => strength),
          );
        }
      },
      RUNS,
    ));

  test('are few of many that show the same', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({ ...python, id: `${at}` }));
    expect(few(many, [requirement('python')])).toHaveLength(2);
    expect(few(many, [requirement('german')])).toEqual([]);
  });
});

describe('a plan', () => {
  const plan = (evidence: readonly Evidence[], postings: readonly Requirement[][]): Plan =>
    done(
      planOf(
        {
          evidence,
          held: [],
          pathways: [],
          ending: [],
          postings: postings.map((asked, at) => ({
            id: `posting ${at}`,
            requirements: asked,
            edits: {},
          })),
        },
        { ...setting, fieldOf },
      ),
    );

  test('sets postings side by side, each with what is missing', () => {
    const expired = showing(['ps:sql'], { status: 'expired' });
    const asked = ['python', 'sql', 'kubernetes'].map((id) => requirement(id));
    const { fits } = plan([python, expired], [asked, []]);
    expect(fits[0]).toMatchObject({
      id: 'posting 0',
      shown: 1,
      total: 3,
      forward: [{ name: python.name }],
    });
    expect(fits[0]?.lines.map(({ label, standing }) => [label, standing])).toEqual([
      ['Kubernetes', 'missing'],
      ['Python', 'shown'],
      ['SQL', 'expired'],
    ]);
    expect(fits[1]).toMatchObject({ total: 0, forward: [], lines: [] });
  });

  test('says of each posting what the match with it says, and claims do not move it', () =>
    holds(
      situation(['verified'], ['claimed', 'expired', 'void']),
      ({ asked, shown, others }) => {
        const [fit] = plan([...shown, ...others], [[...asked]]).fits;
        const { total, shown: proved, band } = reportOf(asked, shown);
        expect(fit).toMatchObject({ total, shown: proved, band });
      },
      RUNS,
    ));
});
