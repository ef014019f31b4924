import type { Hit } from './hits';
import { boundsAt, isNear, type Scene } from './scene';
import { keyOf, singularsOf } from './spelling';

/** Within so many words of a skill these say that somebody shall have it. */
const NEAR = 9;
const ASKING = new Set(
  `ability acquainted advantage asset background certificate certification certified command competence
   competencies competency competent degree essential experience experienced expert expertise exposure familiar
   familiarity fluency fluent knowledge knowledgeable mastery must plus preferably preferred proficiency
   proficient proven qualification qualifications qualified required skilled skills understanding`
    .split(/\s+/u)
    .map(keyOf),
);

/** A line of so few words is an item of a list, and a row of so many technologies is one. */
const ITEM = 6;
const ROW = 4;

/** Tells of a hit whether the text asks for it: near a word that asks, or a technology in a short line or a row. */
export function askedIn(scene: Scene, hits: readonly Hit[]): (hit: Hit) => boolean {
  const rows = new Map<number | undefined, number>();
  for (const { first, skill } of hits) {
    if (skill.kind !== 'technology') continue;
    const sentence = scene.sentences[first];
    rows.set(sentence, (rows.get(sentence) ?? 0) + 1);
  }
  return (hit) => {
    if (isNear(hit, scene, { within: NEAR, matches: ({ key }) => ASKING.has(key) })) return true;
    if (hit.skill.kind !== 'technology') return false;
    return isItem(hit, scene) || (rows.get(scene.sentences[hit.first]) ?? 0) >= ROW;
  };
}

function isItem({ first }: Hit, scene: Scene): boolean {
  const bounds = boundsAt(scene, first);
  return bounds.after - bounds.first <= ITEM;
}

const OTHERS = new Set(
  `analyst architect assistant board career centre company community consultant department developer director
   division engineer environment executive expert faculty firm group industry institute lecturer manager market
   master office officer opportunity organisation organization platform position practice professor provider role
   school section sector solution specialist startup student team unit vacancy`
    .split(/\s+/u)
    .map(keyOf),
);

/** Before "of" these make of a field a part of somebody: "the Department of Chemistry". */
const BODIES = new Set(
  `board centre chair department dept director division faculty group head institute lecturer manager ministry office
   professor school section team university vice vp`
    .split(/\s+/u)
    .map(keyOf),
);

/** "Head of Sales", "Department of Chemistry": the words before it make it a part of the firm. */
export function isOfBody({ first }: Hit, { tokens }: Scene): boolean {
  return tokens[first - 1]?.key === 'of' && BODIES.has(tokens[first - 2]?.key ?? '');
}

/** "Java developers", "our cloud platform": the word after it says who or what is meant. */
export function isOfOthers(hit: Hit, scene: Scene): boolean {
  const { last } = hit;
  const { tokens, text } = scene;
  const next = tokens[last + 1];
  if (!next || isItem(hit, scene) || text.slice(tokens[last]?.end, next.start) !== ' ')
    return false;
  return [next.key, ...singularsOf(next.key)].some((key) => OTHERS.has(key));
}
