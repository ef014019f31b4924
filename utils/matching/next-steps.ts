import type { Evidence, Requirement } from '@/utils/model/match';
import type { NextStep, NextSteps } from '@/utils/model/next-steps';
import type { Pathway, PathwayNode } from '@/utils/model/pathway';
import type { ShownSkill, Skill } from '@/utils/model/skill';
import type { DeclaredStep } from '@/utils/model/stack';
import { type Held, standingOn } from '@/utils/skills/declared-stack';
import { skillsInText } from '@/utils/skills/skills-in-text';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { compareTexts } from './compare-texts';
import { idsOf, match } from './match';
import { shelfOf } from './shelf';
import type { MatchSetting } from './support';

interface Situation {
  readonly requirements: readonly Requirement[];
  readonly evidence: readonly Evidence[];
  readonly held: readonly Held[];
  readonly pathways: readonly Pathway[];
}

export const MOST_STEPS = 3;

/**
 * What would bring most for a posting, by reckoning the score anew with each step that known pathways offer. Nothing
 * else is suggested: a step that nobody has declared does not exist.
 */
export function nextSteps(situation: Situation, setting: MatchSetting): NextSteps {
  const { requirements } = situation;
  const evidence = counted(situation, setting);
  const scoreWith = (more: readonly Evidence[]): number =>
    match(requirements, [...evidence, ...more], setting)?.verifiedScore ?? 0;
  const start = scoreWith([]);
  const taken: NextStep[] = [];
  const won: Evidence[] = [];
  let open = offersOf(situation, setting);
  let reached = start;
  while (taken.length < MOST_STEPS) {
    const ranked = open
      .map((offer) => ({ offer, upTo: scoreWith([...won, offer.evidence]) - reached }))
      .filter(({ upTo }) => upTo > 0)
      .toSorted((one, other) => other.upTo - one.upTo || byEase(one.offer, other.offer));
    const [best] = ranked;
    if (!best) break;
    taken.push({ ...best.offer.step, upTo: best.upTo });
    won.push(best.offer.evidence);
    reached += best.upTo;
    // What brings nothing beside less evidence brings nothing beside more, except where the gate held it back.
    open = open.filter(({ step }) => step.id !== best.offer.step.id);
  }
  return { steps: taken, upTo: reached - start };
}

/** The evidence that the verified score is made of: of a large wallet the best for each requirement. */
function counted(
  { requirements, evidence }: Situation,
  setting: MatchSetting,
): readonly Evidence[] {
  const verified = evidence.filter(({ status }) => status === 'verified');
  const { rows = [] } = match(requirements, verified, setting) ?? {};
  const best = new Set(rows.map(({ support }) => support?.evidenceId));
  return verified.filter(({ id }) => best.has(id));
}

export interface Offer {
  readonly step: Omit<NextStep, 'upTo'>;
  readonly evidence: Evidence;
}

/** Of what brings as much, what waits for less comes first. */
export const byEase = ({ step: one }: Offer, { step: other }: Offer): number =>
  one.waitsFor.length - other.waitsFor.length ||
  compareTexts(one.name, other.name) ||
  compareTexts(one.id, other.id);

/** The steps of all pathways that are not reached and could bring something; one that stands on several is one. */
export function offersOf(
  { requirements, held, pathways }: Omit<Situation, 'evidence'>,
  { now, vocabulary }: MatchSetting,
): readonly Offer[] {
  const promised = pathways.flatMap((pathway) =>
    pathway.nodes.flatMap((node) => {
      const skills = node.badgeIds.length > 0 ? skillsOf(node, vocabulary) : [];
      const { name } = node;
      const issuedOn = now.toISOString();
      const evidence: Evidence = {
        id: `next:${node.id}`,
        name,
        status: 'verified',
        issuedOn,
        skills,
      };
      return skills.length > 0 ? [{ pathway, node, evidence }] : [];
    }),
  );
  const { bySkill } = shelfOf(
    promised.map(({ evidence }) => evidence),
    requirements.flatMap(idsOf),
    vocabulary,
  );
  const bonded = new Set([...bySkill.values()].flat().map(({ evidence }) => evidence));
  const offers = new Map<string, Offer>();
  const standings = new Map<Pathway, ReadonlyMap<string, DeclaredStep>>();
  for (const { pathway, node, evidence } of promised.filter((one) => bonded.has(one.evidence))) {
    const steps = standings.get(pathway) ?? stepsOf(pathway, held);
    standings.set(pathway, steps);
    const step = steps.get(node.id);
    const key = node.badgeIds.find((badge) => vocabulary.skills.get(badge)) ?? node.id;
    if (!step || step.complete || offers.has(key)) continue;
    offers.set(key, { step: stepOn(pathway, node, step), evidence });
  }
  return [...offers.values()];
}

const stepsOf = (pathway: Pathway, held: readonly Held[]): ReadonlyMap<string, DeclaredStep> =>
  new Map(standingOn(pathway, held).steps.map((step) => [step.id, step]));

function stepOn(
  { id, name, declaredIn, url }: Pathway,
  node: PathwayNode,
  { waitsFor, enough }: DeclaredStep,
): Offer['step'] {
  return {
    id: node.id,
    name: node.name,
    pathway: { id, name, declaredIn, ...(url !== undefined && { url }) },
    waitsFor,
    ...(enough !== undefined && { enough }),
    ...(node.url !== undefined && { url: node.url }),
    ...(node.time !== undefined && { time: node.time }),
    ...(node.cost !== undefined && { cost: node.cost }),
  };
}

/** What the steps of known pathways show is read once. */
const read = new WeakMap<Vocabulary, WeakMap<PathwayNode, readonly ShownSkill[]>>();

function skillsOf(node: PathwayNode, vocabulary: Vocabulary): readonly ShownSkill[] {
  const known = read.get(vocabulary) ?? new WeakMap<PathwayNode, readonly ShownSkill[]>();
  const skills = known.get(node) ?? shownAt(node, vocabulary);
  read.set(vocabulary, known.set(node, skills));
  return skills;
}

/** What its holder would show: the certification that it is with what that shows, or the skills in its name. */
function shownAt({ name, badgeIds }: PathwayNode, vocabulary: Vocabulary): readonly ShownSkill[] {
  const known = badgeIds.flatMap((id) => vocabulary.skills.get(id) ?? []);
  const shown = known.flatMap((skill) => [skill, ...shownBy(skill)]);
  const inName = skillsInText(name, vocabulary)
    .filter(({ confidence }) => confidence === 'certain')
    .flatMap(({ id }) => vocabulary.skills.get(id) ?? [])
    .flatMap((skill) => (skill.kind === 'credential' ? shownBy(skill) : [skill]));
  const all = new Map([...shown, ...inName].map((skill) => [skill.id, skill]));
  return [...all.values()].map(({ id, label, kind }) => ({
    id,
    label,
    kind,
    source: 'name',
    words: name,
  }));

  function shownBy({ shows }: Skill): readonly Skill[] {
    return shows.flatMap((id) => vocabulary.skills.get(id) ?? []);
  }
}
