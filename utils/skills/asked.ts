import type { Hit } from './hits';
import { boundsAt, isNear, type Scene } from './scene';
import { keyOf, singularsOf } from './spelling';
import { keyAt } from './words';

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
    if (isNear(hit, scene, { within: NEAR, matches: (key) => ASKING.has(key) })) return true;
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
export function isOfBody({ first }: Hit, { words }: Scene): boolean {
  return keyAt(words, first - 1) === 'of' && BODIES.has(keyAt(words, first - 2));
}

/** "Java developers", "our cloud platform": the word after it says who or what is meant. */
export function isOfOthers(hit: Hit, scene: Scene): boolean {
  const { text, length, starts, ends } = scene.words;
  const next = hit.last + 1;
  if (next >= length || isItem(hit, scene)) return false;
  if (text.slice(ends[hit.last], starts[next]) !== ' ') return false;
  const key = keyAt(scene.words, next);
  return [key, ...singularsOf(key)].some((each) => OTHERS.has(each));
}
