import { describe, expect, test } from 'vitest';

import type { HeldCredential } from '@/utils/matching/held';
import { heldFrom } from '@/utils/matching/held';
import { match } from '@/utils/matching/match';
import { nextSteps } from '@/utils/matching/next-steps';
import { renewalsDue } from '@/utils/matching/renewals';
import { requirementsOf } from '@/utils/matching/requirements';
import type { Credential } from '@/utils/model/credential';
import type { Pathway } from '@/utils/model/pathway';
import { sealShapes } from '@/utils/model/seal';
import { skillsOfCredential } from '@/utils/skills/skills-of-credential';
import { vocabulary } from '@/utils/skills/taxonomies';
import { holds } from '../holds';
import { credential } from '../skills/credential';
import { bundled } from '../skills/way';
import { situation } from './arbitrary';
import { now, showing } from './shown';

const setting = { now, vocabulary };

const labelOf = (id: string) => vocabulary.skills.get(`ps:${id}`)?.label;

const requirements = (text: string) =>
  requirementsOf(
    { url: 'https://jobs.example/1', description: { value: text, source: 'user' } },
    vocabulary,
  );

const stepsFor = (
  text: string,
  held: readonly string[] = [],
  pathways: readonly Pathway[] = bundled,
) =>
  nextSteps(
    {
      requirements: requirements(text),
      evidence: held.map((id) => showing([id])),
      held: held.map((id) => ({ id, badgeIds: [id], verified: true })),
      pathways,
    },
    setting,
  );

describe('the next steps for a posting', () => {
  test('are what brings most, each with what comes before it and where that is said', () => {
    const { steps, upTo } = stepsFor(
      'Azure Solutions Architect Expert required\nNice to have\nLinux',
    );
    expect(steps[0]).toEqual({
      id: 'family:azure-administrator/azure-solutions-architect',
      name: labelOf('azure-solutions-architect'),
      pathway: {
        id: 'family:azure-administrator',
        name: 'Azure administration',
        declaredIn: 'bundled',
        url: 'https://microsoft.com/',
      },
      upTo: 75,
      waitsFor: [labelOf('azure-administrator')],
    });
    expect(steps.map(({ name }) => name)).toEqual([
      labelOf('azure-solutions-architect'),
      'CompTIA Linux+',
    ]);
    expect(upTo).toBe(100);
  });

  test('tell time and cost where the source does, and else nothing', () => {
    const timed = bundled.map((pathway) => ({
      ...pathway,
      nodes: pathway.nodes.map((node) => ({ ...node, time: '100 minutes of examination' })),
    }));
    const asked = 'Requirements\nAzure Administrator Associate';
    const [step] = stepsFor(asked, [], timed).steps;
    expect(step).toMatchObject({ time: '100 minutes of examination' });
    expect(step).not.toHaveProperty('cost');
    expect(stepsFor(asked).steps[0]).not.toHaveProperty('time');
  });

  test('are none that is held, and none that brings nothing', () => {
    const { steps } = stepsFor('Requirements\nCompTIA Linux+', ['ps:comptia-linux-plus']);
    expect(steps).toEqual([]);
    expect(stepsFor('Requirements\nUnderwater basket weaving').steps).toEqual([]);
  });

  test('are at most three', () =>
    expect(
      stepsFor(
        'Requirements\nCompTIA A+\nCompTIA Linux+\nCompTIA Server+\nCCNA\nAzure Administrator Associate',
      ).steps,
    ).toHaveLength(3));

  test('bring together what each brings on top of those before it, which the score confirms', () => {
    holds(
      situation(),
      ({ asked, shown }) => {
        const { steps, upTo } = nextSteps(
          { requirements: asked, evidence: shown, held: [], pathways: bundled },
          setting,
        );
        expect(steps.reduce((sum, step) => sum + step.upTo, 0)).toBe(upTo);
        expect(steps.every((step) => step.upTo > 0)).toBe(true);
        const before = match(asked, shown, setting)?.verifiedScore ?? 0;
        expect(before + upTo).toBeLessThanOrEqual(100);
      },
      100,
    );
  });
});

function held(
  sealShape: (typeof sealShapes)[number],
  changes: Partial<Credential> = {},
): HeldCredential | undefined {
  const shown = { ...credential({ name: 'CompTIA A+', issuer: 'CompTIA' }), ...changes };
  const skills = skillsOfCredential(shown, vocabulary);
  return heldFrom({ id: 'one', credential: shown, sealShape, skills }, now);
}

describe('a credential that is held', () => {
  test('counts under the verified seal alone, and only while it is valid', () => {
    const counted = sealShapes.filter((shape) => held(shape)?.verified);
    expect(counted).toEqual(['verified']);
    expect(held('verified', { validUntil: '2026-05-31T23:59:59Z' })?.verified).toBe(false);
    expect(held('verified', { validUntil: '2026-06-02T00:00:00Z' })?.verified).toBe(true);
  });

  test('is none where it is refused or was not obtained', () => {
    expect(held('problem')).toBeUndefined();
    expect(held('neutral')).toBeUndefined();
  });
});

describe('renewals', () => {
  test('are due within ninety days and after, the most urgent first', () => {
    const ending = (id: string, validUntil?: string) => ({
      id,
      name: id,
      shape: 'verified' as const,
      badgeIds: [],
      verified: true,
      skills: [],
      ...(validUntil !== undefined && { validUntil }),
    });
    const due = renewalsDue(
      [
        ending('later', '2026-08-01T00:00:00Z'),
        ending('far', '2027-08-01T00:00:00Z'),
        ending('never'),
        ending('over', '2026-01-01T00:00:00Z'),
        ending('no date', 'some day'),
      ],
      now,
    );
    expect(due.map(({ id, over }) => [id, over])).toEqual([
      ['over', true],
      ['later', false],
    ]);
  });
});
