import type { Steps } from '@/utils/lib/in-slices';
import type { Evidence, MatchEdits, Requirement } from '@/utils/model/match';
import type { Renewal } from '@/utils/model/next-steps';
import type { Pathway } from '@/utils/model/pathway';
import type { PlannedRenewal, PlannedStep, Roadmap } from '@/utils/model/plan';
import { type Held, standingOn } from '@/utils/skills/declared-stack';

import { idsOf, match } from './match';
import { byEase, MOST_STEPS, type Offer, offersOf } from './next-steps';
import { shelfOf } from './shelf';
import type { MatchSetting } from './support';

/** A posting that is worked towards. */
export interface Goal {
  readonly requirements: readonly Requirement[];
  readonly edits: MatchEdits;
}

export interface Way {
  readonly goals: readonly Goal[];
  /** Those on which the goals hang: of each skill the latest, and one behind it. */
  readonly evidence: readonly Evidence[];
  readonly held: readonly Held[];
  readonly pathways: readonly Pathway[];
  /** What ends soon or has ended, and its evidence. */
  readonly ending: readonly { readonly renewal: Renewal; readonly evidenceId: string }[];
}

type Setting = Pick<MatchSetting, 'now' | 'vocabulary'>;

/**
 * What would bring most over several postings, reckoned as the next steps of one are: each posting's score anew with each
 * step that known pathways offer, and the gains added up.
 */
export function* roadmap(way: Way, setting: Setting): Steps<Roadmap> {
  const { goals, pathways } = way;
  const base = way.evidence.filter(isVerified);
  const reached = goals.map((goal) => scoreOf(goal, base, setting));
  yield;
  const held = onPathways(way);
  const requirements = goals.flatMap((goal) => goal.requirements);
  let open = offersOf({ requirements, held, pathways }, setting).map((offer) => ({
    offer,
    about: goals.map((goal) => isAbout(offer.evidence, goal, setting)),
    gains: goals.map(() => 0),
  }));
  let isStale = goals.map(() => true);
  const won: Evidence[] = [];
  const steps: PlannedStep[] = [];
  while (steps.length < MOST_STEPS) {
    for (const each of open) {
      each.gains = each.gains.map((gain, at) => {
        const goal = goals[at];
        if (!goal || !each.about[at] || !isStale[at]) return gain;
        const more = [...base, ...won, each.offer.evidence];
        return scoreOf(goal, more, setting) - (reached[at] ?? 0);
      });
      yield;
    }
    const [best] = open
      .filter(({ gains }) => sumOf(gains) > 0)
      .toSorted(
        (one, other) => sumOf(other.gains) - sumOf(one.gains) || byEase(one.offer, other.offer),
      );
    if (!best) break;
    const { offer, about, gains } = best;
    const above = heldBelow(offer, pathways, held);
    steps.push({
      ...offer.step,
      upTo: sumOf(gains),
      postings: gains.filter((gain) => gain > 0).length,
      ...(above !== undefined && { above }),
    });
    won.push(offer.evidence);
    for (const [at, gain] of gains.entries()) reached[at] = (reached[at] ?? 0) + gain;
    isStale = about;
    open = open.filter((each) => each !== best);
  }
  const upTo = steps.reduce((sum, step) => sum + step.upTo, 0);
  return { steps, upTo, renewals: yield* worthRenewing(way, setting) };
}

const scoreOf = (
  { requirements, edits }: Goal,
  evidence: readonly Evidence[],
  setting: Setting,
): number => match(requirements, evidence, { ...setting, edits })?.verifiedScore ?? 0;

/** What is about nothing that a posting asks for changes nothing of its score. */
const isAbout = (evidence: Evidence, { requirements }: Goal, { vocabulary }: Setting): boolean =>
  shelfOf([evidence], requirements.flatMap(idsOf), vocabulary).bySkill.size > 0;

/** Of a large wallet what stands on a pathway, each badge once: nothing else says where anybody stands. */
function onPathways({ held, pathways }: Way): readonly Held[] {
  const badges = new Set(
    pathways.flatMap(({ nodes }) => nodes.flatMap(({ badgeIds }) => badgeIds)),
  );
  const first = new Map<string, Held>();
  for (const each of held)
    for (const id of each.verified ? each.badgeIds : [])
      if (badges.has(id) && !first.has(id)) first.set(id, each);
  return [...new Set(first.values())];
}

/** The name of what is held and comes before a step, the nearest first. */
function heldBelow(
  { step }: Offer,
  pathways: readonly Pathway[],
  held: readonly Held[],
): string | undefined {
  const pathway = pathways.find(({ id }) => id === step.pathway.id);
  if (!pathway) return undefined;
  const complete = new Map(
    standingOn(pathway, held).steps.flatMap((each) =>
      each.complete ? [[each.id, each.name]] : [],
    ),
  );
  const below = new Set([step.id]);
  for (const id of below) {
    const name = id === step.id ? undefined : complete.get(id);
    if (name !== undefined) return name;
    const node = pathway.nodes.find((each) => each.id === id);
    for (const { of } of node?.before ?? []) for (const each of of) below.add(each);
  }
  return undefined;
}

/** What a credential brings back once it is renewed, or what is lost once it ends; what others show as well is not lost. */
function* worthRenewing(
  { goals, evidence, ending }: Way,
  { now, vocabulary }: Setting,
): Steps<readonly PlannedRenewal[]> {
  const renewals: PlannedRenewal[] = [];
  for (const { renewal, evidenceId } of ending) {
    const own = evidence.find(({ id }) => id === evidenceId);
    const others = evidence.filter((each) => each.id !== evidenceId && isVerified(each));
    const isGood = own?.status === 'verified' || own?.status === 'expired';
    const issuedOn = renewal.over ? now.toISOString() : own?.issuedOn;
    const renewed = own && isGood ? [...others, renewedOn(own, issuedOn)] : others;
    const setting = { now, vocabulary };
    const gains = goals.map(
      (goal) => scoreOf(goal, renewed, setting) - scoreOf(goal, others, setting),
    );
    renewals.push({ ...renewal, upTo: sumOf(gains) });
    yield;
  }
  // Those that end first stand first where they bring as much.
  return renewals.toSorted((one, other) => other.upTo - one.upTo);
}

/** As it will be: when the new one ends nobody knows yet. */
function renewedOn({ validUntil: _, ...own }: Evidence, issuedOn: string | undefined): Evidence {
  return { ...own, status: 'verified', ...(issuedOn !== undefined && { issuedOn }) };
}

const isVerified = ({ status }: Evidence): boolean => status === 'verified';

const sumOf = (gains: readonly number[]): number => gains.reduce((sum, gain) => sum + gain, 0);
