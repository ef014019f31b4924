import * as fc from 'fast-check';

import {
  type Evidence,
  type EvidenceStatus,
  evidenceStatuses,
  type Requirement,
  tiers,
} from '@/utils/model/match';
import type { Skill } from '@/utils/model/skill';
import { vocabulary } from '@/utils/skills/taxonomies';
import { monthsAgo } from './shown';

/** Skills that hang together in every way, and some that have nothing to do with them. */
const pool: readonly Skill[] =
  'programming python java javascript typescript react front-end-development web-development software-development cloud-computing aws azure google-cloud amazon-eks kubernetes container-orchestration containers docker databases sql postgresql welding gtaw arc-welding communication written-communication german cka bachelors-degree masters-degree doctorate'
    .split(' ')
    .flatMap((id) => vocabulary.skills.get(`ps:${id}`) ?? []);

const skill = fc.constantFrom(...pool);
const level = fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined });
const levelled = (stated: number | undefined) => (stated === undefined ? {} : { level: stated });

const requirement: fc.Arbitrary<Requirement> = fc
  .record({
    skill,
    tier: fc.constantFrom(...tiers),
    importance: fc.integer({ min: 0, max: 100 }),
    level,
    sentence: fc.constantFrom('We ask for it.', 'It is needed.', 'You have it.'),
  })
  .map(({ skill: { id, label, kind }, importance, level: stated, ...rest }) => ({
    ...rest,
    id,
    label,
    kind,
    importance: importance / 100,
    ...levelled(stated),
  }));

export const requirements = fc.array(requirement, { minLength: 1, maxLength: 8 });

/** Three in four of the skills shown are asked for: what has nothing to do with the matter tries nothing. */
const shownSkill = (asked: readonly Requirement[]) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(...asked.map(({ id, label, kind }) => ({ id, label, kind }))),
    },
    { weight: 1, arbitrary: skill.map(({ id, label, kind }) => ({ id, label, kind })) },
  );

const evidenceFor = (
  asked: readonly Requirement[],
  statuses: readonly EvidenceStatus[],
): fc.Arbitrary<Evidence[]> =>
  fc
    .array(
      fc.record({
        status: fc.constantFrom(...statuses),
        months: fc.constantFrom(undefined, -6, 0, 0, 0, 6, 12, 40, 80, 200),
        shown: fc.array(fc.tuple(shownSkill(asked), level), { maxLength: 4 }),
        name: fc.constantFrom('A badge', 'Another badge'),
      }),
      { maxLength: 6 },
    )
    .map((pieces) =>
      pieces.map(({ status, months, shown, name }, at) => ({
        id: `${status}-${at}`,
        name,
        status,
        skills: shown.map(([each, stated]) => ({
          ...each,
          source: 'tag' as const,
          words: each.label,
          ...levelled(stated),
        })),
        ...(months === undefined ? {} : { issuedOn: monthsAgo(months) }),
      })),
    );

export interface Situation {
  readonly asked: readonly Requirement[];
  readonly shown: readonly Evidence[];
  readonly others: readonly Evidence[];
}

/** A posting, evidence, and other evidence, each of the statuses that a property is about. */
export const situation = (
  shown: readonly EvidenceStatus[] = evidenceStatuses,
  others: readonly EvidenceStatus[] = evidenceStatuses,
): fc.Arbitrary<Situation> =>
  requirements.chain((asked) =>
    fc.record({
      asked: fc.constant(asked),
      shown: evidenceFor(asked, shown),
      others: evidenceFor(asked, others),
    }),
  );

/** The same things in another order. */
export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

export const namedSkill: fc.Arbitrary<Skill> = fc.constantFrom(
  ...[...vocabulary.skills.values()].filter(
    ({ kind }) => kind !== 'credential' && kind !== 'language',
  ),
);
