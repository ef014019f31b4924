import type { Hit } from './hits';
import { boundsAt, isNear, type Scene, sentenceAt } from './scene';
import { keyOf, singularsOf } from './spelling';
import { keyAt } from './words';

/** Within so many words of a skill these say that somebody shall have it. */
const NEAR = 20;
const ASKING = new Set(
  `ability acquainted advantage advantageous asset background basics beneficial bonus comfortable desirable desired
   fundamentals hands ideally know minimum nice skill solid strong useful versed worked working years certificate certification certified command competence
   competencies competency competent degree essential experience experienced expert expertise exposure familiar
   familiarity fluency fluent knowledge knowledgeable mastery must plus preferably preferred proficiency
   proficient proven qualification qualifications qualified required skilled skills understanding`
    .split(/\s+/u)
    .map(keyOf),
);

/** A common word is asked for by one that stands nearer. */
const NEAR_COMMON = 7;

/** A line of so few words is an item of a list, and a row of so many technologies is one. */
const ITEM = 6;
const ROW = 3;

/**
 * Tells of a hit whether the text asks for it: near a word that asks, in a row of names, or a technology in a short line.
 * A sentence about "us" tells of the firm whatever else stands in it, and a row behind a heading of its own tells what is there.
 */
export function askedIn(scene: Scene, hits: readonly Hit[]): (hit: Hit) => boolean {
  const rows = rowsOf(scene, hits);
  return (hit) => {
    const row = rows.get(scene.sentences[hit.first]);
    if (!row || row.isOfFirm) return false;
    return isAskedNear(hit, scene) || (!row.isHeaded && isListed(hit, row, scene));
  };
}

function isAskedNear(hit: Hit, scene: Scene): boolean {
  const matches = (key: string): boolean => ASKING.has(key);
  if (hit.skill.kind === 'technology') return isNear(hit, scene, { within: NEAR, matches });
  const within = hit.name.text === hit.name.text.toLowerCase() ? NEAR_COMMON : NEAR;
  return (
    isNear(hit, scene, { within, matches, side: 'before' }) ||
    isNear(hit, scene, { within: 1, matches, side: 'after' })
  );
}

function isListed(hit: Hit, { technologies, names, covered, isList }: Row, scene: Scene): boolean {
  const { first, after } = boundsAt(scene, hit.first);
  const isRow = names > 1 && 2 * covered >= after - first;
  if (isItem(hit, scene)) return isRow || hit.skill.kind === 'technology';
  return isList && (isRow || (hit.skill.kind === 'technology' && technologies >= ROW));
}

/** A sentence with names, by what it is made of. */
interface Row {
  readonly technologies: number;
  readonly names: number;
  /** How many of its words are a part of a name. */
  readonly covered: number;
  readonly isOfFirm: boolean;
  readonly isHeaded: boolean;
  /** With commas or, as tags are, in small letters: a long row that has neither may be a heap of anything. */
  readonly isList: boolean;
}

const OF_FIRM = /\b(?:we|us|our|ours)\b/iu;
const HEADED = /^\W*\p{L}[\p{L}/& -]{1,40}:/u;

function rowsOf(scene: Scene, hits: readonly Hit[]): ReadonlyMap<number | undefined, Row> {
  const rows = new Map<number | undefined, Row>();
  for (const { first, last, skill } of hits) {
    const sentence = scene.sentences[first];
    const row = rows.get(sentence) ?? emptyRow(sentenceAt(scene, first));
    const named = Number(skill.kind !== 'skill');
    rows.set(sentence, {
      ...row,
      technologies: row.technologies + Number(skill.kind === 'technology'),
      names: row.names + named,
      covered: row.covered + named * (last - first + 1),
    });
  }
  return rows;
}

const emptyRow = (sentence: string): Row => ({
  technologies: 0,
  names: 0,
  covered: 0,
  isOfFirm: OF_FIRM.test(sentence),
  isHeaded: HEADED.test(sentence),
  isList: sentence.includes(',') || sentence === sentence.toLowerCase(),
});

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
