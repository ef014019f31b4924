import { appraise, type Beholder } from '@/utils/credentials/appraise';
import type { Environment } from '@/utils/credentials/environment';
import { verifyLink } from '@/utils/credentials/verify-link';
import type { ProblemCode } from '@/utils/lib/problem';
import type { Appraisal } from '@/utils/model/appraisal';
import { domainOf, type TrustedIssuer } from '@/utils/model/issuer';
import type { BadgeLink } from '@/utils/model/page';
import { type SealReason, type SealShape, sealShapes } from '@/utils/model/seal';
import type { VerificationResult } from '@/utils/model/verification';
import { linkPointedAt, providers } from '@/utils/providers';
import type { Provider } from '@/utils/providers/provider';

import { plays } from './hosts/providers';
import { type AnswerName, answerNames, type Play, type Scene } from './hosts/providers/play';
import { type PersonName, people } from './people';
import type { World } from './world';

/** What a link came to for a person of whom the profile tells the name alone. */
export interface Outcome {
  readonly shape: SealShape;
  readonly reason: SealReason;
  readonly problem?: ProblemCode;
  readonly assumed: boolean;
}

/** What can be done for a better seal, the least trouble first. */
const aids = ['email', 'trust', 'word'] as const;

/** What a seal rests on beside the credential: `certificate` is trust in an issuer that has no other. */
export type Need = 'name' | 'email' | 'registry' | 'trust' | 'certificate' | 'word';

/** The best seal that the good answer reaches, and what it takes beside a profile. */
export interface Best {
  readonly shape: SealShape;
  readonly takes: readonly Need[];
  /** What the same comes to on the profile of somebody of another name. */
  readonly onAnothers: SealShape;
}

export interface PlayOutcomes {
  readonly provider: string;
  readonly answers: Readonly<Partial<Record<AnswerName, Outcome>>>;
  readonly best: Best;
}

interface Setting {
  readonly world: World;
  readonly now: Date;
  readonly heavy: NonNullable<Environment['heavy']>;
}

/** One after the other, for they change the world; a provider that is asked and not played is left out. */
export async function everyOutcome(setting: Setting): Promise<readonly PlayOutcomes[]> {
  const outcomes: PlayOutcomes[] = [];
  for (const play of plays) outcomes.push(await outcomesOf(play, setting));
  for (const provider of providers.filter(({ lookup }) => UNASKED.includes(lookup.by)))
    outcomes.push(await outcomesUnasked(provider, setting));
  return outcomes;
}

/** A collection is asked for its badges when the user wants them, and for nothing else. */
const UNASKED: readonly Provider['lookup']['by'][] = [
  'form',
  'eye',
  'collection',
  'collection-page',
  'definition',
];

/** Verifies every link of a play as the extension does, and leaves the world as it was. */
async function outcomesOf(play: Play, setting: Setting): Promise<PlayOutcomes> {
  const { provider, holder, scenes } = play;
  const answers: Partial<Record<AnswerName, Outcome>> = {};
  for (const name of answerNames) {
    const scene = name === 'limited' ? limited(play) : scenes[name];
    if (!scene) continue;
    const result = await resultOf(linkAt(scene.href), scene, setting);
    answers[name] = outcomeOf(result, scene, beholderOf(holder, setting));
  }
  const good = await resultOf(linkAt(scenes.good.href), scenes.good, setting);
  setting.world.control.restore();
  return { provider, answers, best: bestOf(good, holder, setting) };
}

/** The same of a provider that nobody asks: what a link comes to by its form. */
async function outcomesUnasked(
  { id: provider }: Provider,
  setting: Setting,
): Promise<PlayOutcomes> {
  const href = 'https://nobody.example/';
  const link = { provider, id: 'nobody', href, text: '' };
  const result = await resultOf(link, { href }, setting);
  const good = outcomeOf(result, { href }, beholderOf('dara', setting));
  return { provider, answers: { good }, best: bestOf(result, 'dara', setting) };
}

function outcomeOf(result: VerificationResult, { assumed }: Scene, beholder: Beholder): Outcome {
  const { shape, reason } = appraise(result, beholder).seal;
  const problem = result.problem?.code;
  return { shape, reason, ...(problem && { problem }), assumed: assumed ?? false };
}

function bestOf(result: VerificationResult, holder: PersonName, setting: Setting): Best {
  const found = combinations.map((takes) => {
    const beholder = beholderOf(holder, setting, takes);
    const trusted = takes.includes('trust') ? ownListFor(result) : [];
    const appraisal = appraise(result, { ...beholder, trusted });
    const another = { name: people.bo.name, profiles: [], emails: [] };
    const onAnothers = appraise(result, { ...beholder, trusted, person: another }).seal.shape;
    return { shape: appraisal.seal.shape, takes: needsOf(appraisal, takes, result), onAnothers };
  });
  const [best] = sealShapes.flatMap((shape) => found.filter((one) => one.shape === shape));
  if (!best) throw new Error('no seal');
  return best;
}

function needsOf(
  { recipientBy, issuer }: Appraisal,
  takes: Takes,
  { credential, href }: VerificationResult,
): readonly Need[] {
  const isAlone = credential?.issuer.id === href;
  const listed = issuer === 'recognised' && !takes.includes('trust');
  return [
    ...(recipientBy === 'name' ? (['name'] as const) : []),
    ...(listed ? (['registry'] as const) : []),
    ...takes.map((aid) => (aid === 'trust' && isAlone ? 'certificate' : aid)),
  ];
}

function beholderOf(holder: PersonName, { now }: Setting, takes: Takes = []): Beholder {
  const { name, email } = people[holder];
  return {
    person: { name, profiles: [], emails: takes.includes('email') ? [email] : [] },
    trusted: [],
    now,
    ...(takes.includes('word') && { owner: 'you' as const }),
  };
}

type Takes = readonly (typeof aids)[number][];

/** None first, then one at a time, then two. */
const combinations: readonly Takes[] = [
  [],
  ...aids.map((aid) => [aid]),
  ['email', 'trust'],
  ['trust', 'word'],
];

/** Too many questions: what HTTP has for it, for no provider states a word of its own. */
const limited = ({ asks, scenes }: Play): Scene => ({
  href: scenes.good.href,
  assumed: true,
  arrange: ({ rateLimit }) => rateLimit(asks, { after: 0, retryAfter: 60 }),
});

async function resultOf(
  link: BadgeLink,
  { arrange }: Scene,
  { world, now, heavy }: Setting,
): Promise<VerificationResult> {
  world.control.restore();
  await arrange?.(world.control);
  return verifyLink(link, { ask: world.ask, now: () => now, heavy });
}

function linkAt(href: string): BadgeLink {
  const link = linkPointedAt(href);
  if (!link) throw new Error(`${href} is no badge link`);
  return link;
}

/** The issuer as somebody vouches for it, with the keys that it has. */
function ownListFor({ credential, proofs, verifiedAt }: VerificationResult): TrustedIssuer[] {
  if (!credential) return [];
  const { id } = credential.issuer;
  const thumbprints = proofs.flatMap(({ signer }) => (signer ? [signer.thumbprint] : []));
  return [{ id, domain: domainOf(id), thumbprints, since: verifiedAt }];
}
