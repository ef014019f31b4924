import { describe, expect, test } from 'vitest';

import type { Steps } from '@/utils/lib/in-slices';
import { nextSteps } from '@/utils/matching/next-steps';
import { requirementsOf } from '@/utils/matching/requirements';
import { roadmap, type Way } from '@/utils/matching/roadmap';
import type { Requirement } from '@/utils/model/match';
import type { Roadmap } from '@/utils/model/plan';
import { vocabulary } from '@/utils/skills/taxonomies';

import { holds } from '../holds';
import { bundled } from '../skills/way';
import { requirements, situation } from './arbitrary';
import { monthsAgo, now, showing } from './shown';

const setting = { now, vocabulary };

function reckoned(way: Partial<Way>): Roadmap {
  const all = { goals: [], evidence: [], held: [], pathways: bundled, ending: [], ...way };
  const steps: Steps<Roadmap> = roadmap(all, setting);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const goal = (text: string) => asks(requirementsIn(text));
const asks = (asked: readonly Requirement[]) => ({ requirements: asked, edits: {} });
const requirementsIn = (text: string) =>
  requirementsOf(
    { url: 'https://jobs.example/1', description: { value: text, source: 'user' } },
    vocabulary,
  );

describe('the road over several postings', () => {
  test('adds up what each step brings for each of them', () => {
    const goals = ['Requirements\nCompTIA Linux+', 'Requirements\nCompTIA Linux+\nCCNA'].map(goal);
    const { steps, upTo } = reckoned({ goals });
    expect(steps.map(({ name, postings }) => [name, postings])).toEqual([
      ['CompTIA Linux+', 2],
      ['Cisco Certified Network Associate', 1],
    ]);
    expect(upTo).toBe(steps.reduce((sum, step) => sum + step.upTo, 0));
    expect(upTo).toBe(200);
  });

  test('is that of the next steps where there is one posting', () =>
    holds(
      situation(),
      ({ asked, shown }) => {
        const { steps, upTo } = reckoned({ goals: [asks(asked)], evidence: shown });
        const alone = nextSteps(
          { requirements: asked, evidence: shown, held: [], pathways: bundled },
          setting,
        );
        expect(upTo).toBe(alone.upTo);
        expect(steps.map(({ id, upTo: up }) => [id, up])).toEqual(
          alone.steps.map(({ id, upTo: up }) => [id, up]),
        );
      },
      15,
    ));

  test('brings no less in its first step with one posting more', () =>
    holds(
      situation().chain((told) => requirements.map((more) => ({ ...told, more }))),
      ({ asked, shown, more }) => {
        const first = (goals: Way['goals']) => reckoned({ goals, evidence: shown }).steps[0]?.upTo;
        expect(first([asks(asked), asks(more)]) ?? 0).toBeGreaterThanOrEqual(
          first([asks(asked)]) ?? 0,
        );
      },
      15,
    ));

  test('says which step stands above one that is held, and what a step waits for', () => {
    const goals = [goal('Requirements\nAzure Solutions Architect Expert')];
    const held = { id: 'one', badgeIds: ['ps:azure-administrator'], verified: true };
    const above = vocabulary.skills.get('ps:azure-administrator')?.label;
    expect(reckoned({ goals, held: [held] }).steps[0]).toMatchObject({ above, waitsFor: [] });
    const [first] = reckoned({ goals, held: [{ ...held, verified: false }] }).steps;
    expect(first).not.toHaveProperty('above');
    expect(first?.waitsFor).toEqual([above]);
  });

  test('has no step where no pathway offers one, and none without a posting', () => {
    expect(reckoned({ goals: [goal('Requirements\nPython')], pathways: [] }).steps).toEqual([]);
    expect(reckoned({}).steps).toEqual([]);
  });
});

describe('what is worth renewing', () => {
  const ending = (id: string, over: boolean) => [
    {
      renewal: { id: `finding ${id}`, name: id, validUntil: now.toISOString(), over },
      evidenceId: id,
    },
  ];
  const goals = [goal('Requirements\nKubernetes')];
  const kubernetes = showing(['ps:kubernetes'], { id: 'k', issuedOn: monthsAgo(36) });
  const expired = { ...kubernetes, status: 'expired' as const, validUntil: monthsAgo(1) };

  test('is told by what an expired credential brings back', () => {
    const { renewals } = reckoned({ goals, evidence: [expired], ending: ending('k', true) });
    expect(renewals).toMatchObject([{ id: 'finding k', over: true, upTo: 100 }]);
  });

  test('is told by what is lost when one ends', () => {
    const { renewals } = reckoned({ goals, evidence: [kubernetes], ending: ending('k', false) });
    expect(renewals[0]?.upTo).toBeGreaterThan(0);
  });

  test('is nothing where another shows the same, or no posting asks for it', () => {
    const other = showing(['ps:kubernetes'], { id: 'other' });
    const told = { goals, evidence: [kubernetes, other], ending: ending('k', false) };
    expect(reckoned(told).renewals).toMatchObject([{ upTo: 0 }]);
    const elsewhere = { ...told, goals: [goal('Requirements\nGerman')] };
    expect(reckoned({ ...elsewhere, evidence: [expired] }).renewals).toMatchObject([{ upTo: 0 }]);
  });

  test('is nothing of what was revoked or never verified', () => {
    for (const status of ['void', 'claimed'] as const) {
      const evidence = [{ ...kubernetes, status }];
      const { renewals } = reckoned({ goals, evidence, ending: ending('k', true) });
      expect(renewals).toMatchObject([{ upTo: 0 }]);
    }
  });
});
