import type { Evidence, Requirement } from '@/utils/model/match';
import type { Pathway, PathwayNode } from '@/utils/model/pathway';
import type { ShownSkill, Skill } from '@/utils/model/skill';
import { type Held, standingOn } from '@/utils/skills/declared-stack';
import { skillsInText } from '@/utils/skills/skills-in-text';
import type { Vocabulary } from '@/utils/skills/vocabulary';

import { compareTexts } from './compare-texts';
import { match } from './match';
import type { MatchSetting } from './support';

/** A credential of a known pathway that is not held, and what it could bring. */
export interface NextStep {
  readonly id: string;
  readonly name: string;
  readonly pathway: { readonly id: string; readonly name: string; readonly url?: string };
  /** Points of the verified score, up to so many: of a set, on top of the steps before it. */
  readonly upTo: number;
  /** The names of what has to come before it and is not held. */
  readonly waitsFor: readonly string[];
  /** As its source states them. */
  readonly url?: string;
  readonly time?: string;
  readonly cost?: string;
}

export interface NextSteps {
  /** At most three, each the best behind those before it. */
  readonly steps: readonly NextStep[];
  readonly upTo: number;
}

interface Situation {
  readonly requirements: readonly Requirement[];
  readonly evidence: readonly Evidence[];
  readonly held: readonly Held[];
  readonly pathways: readonly Pathway[];
}

const MOST_STEPS = 3;

/**
 * What would bring most for a posting, by reckoning the score anew with each step that known pathways offer. Nothing
 * else is suggested: a step that nobody has declared does not exist.
 */
export function nextSteps(
  { requirements, evidence, held, pathways }: Situation,
  setting: MatchSetting,
): NextSteps {
  const scoreWith = (more: readonly Evidence[]): number =>
    match(requirements, [...evidence, ...more], setting)?.verifiedScore ?? 0;
  const start = scoreWith([]);
  const taken: NextStep[] = [];
  const won: Evidence[] = [];
  let open = offersOf(pathways, held, setting);
  let reached = start;
  while (taken.length < MOST_STEPS) {
    const ranked = open
      .map((offer) => ({ offer, upTo: scoreWith([...won, offer.evidence]) - reached }))
      .filter(({ upTo }) => upTo > 0)
      .toSorted(
        (one, other) =>
          other.upTo - one.upTo ||
          one.offer.step.waitsFor.length - other.offer.step.waitsFor.length ||
          compareTexts(one.offer.step.name, other.offer.step.name) ||
          compareTexts(one.offer.step.id, other.offer.step.id),
      );
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

interface Offer {
  readonly step: Omit<NextStep, 'upTo'>;
  readonly evidence: Evidence;
}

/** The steps of all pathways that are not reached; one that stands on several is one. */
function offersOf(
  pathways: readonly Pathway[],
  held: readonly Held[],
  { now, vocabulary }: MatchSetting,
): readonly Offer[] {
  const offers = new Map<string, Offer>();
  for (const pathway of pathways) {
    const { id, name, url } = pathway;
    const steps = new Map(standingOn(pathway, held).steps.map((step) => [step.id, step]));
    for (const node of pathway.nodes) {
      const step = steps.get(node.id);
      const key = node.badgeIds.find((badge) => vocabulary.skills.get(badge)) ?? node.id;
      const skills = skillsOf(node, vocabulary);
      if (!step || step.complete || node.badgeIds.length === 0 || skills.length === 0) continue;
      if (offers.has(key)) continue;
      offers.set(key, {
        step: {
          id: node.id,
          name: node.name,
          pathway: { id, name, ...(url !== undefined && { url }) },
          waitsFor: step.waitsFor,
          ...(node.url !== undefined && { url: node.url }),
          ...(node.time !== undefined && { time: node.time }),
          ...(node.cost !== undefined && { cost: node.cost }),
        },
        evidence: {
          id: `next:${node.id}`,
          name: node.name,
          status: 'verified',
          issuedOn: now.toISOString(),
          skills,
        },
      });
    }
  }
  return [...offers.values()];
}

/** What its holder would show: the certification that it is with what that shows, or the skills in its name. */
function skillsOf({ name, badgeIds }: PathwayNode, vocabulary: Vocabulary): readonly ShownSkill[] {
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
