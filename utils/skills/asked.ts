import type { Hit } from './hits';
import { boundsAt, isNear, type Scene, sentenceAt } from './scene';
import { keySet, singularsOf } from './spelling';
import { keyAt } from './words';

/** Within so many words of a skill these say that somebody shall have it. */
const NEAR = 20;
const ASKING = keySet(
  `ability accustomed acquainted adept advantage advantageous asset background basics beneficial bonus certificate
   certification certified comfortable command competence competencies competency competent comprehension
   confident conversant degree demonstrable demonstrated desirable desired diploma educated essential experience
   experienced expert expertise exposure familiar familiarity fluency fluent fluently fundamentals grasp hands
   ideally know knowledge knowledgeable literate mandatory mastery minimum must nice plus preferably preferred
   proficiency proficient proven qualification qualifications qualified required seasoned skill skilled skills
   solid specialised specialising specialized specializing spoken strong trained understanding useful versed
   worked years`,
);

/** One works with a technology who has it; one who works in a field may work with those that do. */
const WORKING = 'working';

/** Who is drawn to something is asked to know what comes right after: "a passion for clean code". */
const NEAR_WISH = 4;
const WISHING = keySet(
  'enthusiasm enthusiastic excited interest interested keen passion passionate',
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
  if (asksItself(hit, scene)) return true;
  const isWish = (key: string): boolean => WISHING.has(key);
  if (isNear(hit, scene, { within: NEAR_WISH, matches: isWish, side: 'before' })) return true;
  if (hit.skill.kind === 'technology')
    return isNear(hit, scene, { within: NEAR, matches: (key) => key === WORKING || matches(key) });
  const within = hit.name.text === hit.name.text.toLowerCase() ? NEAR_COMMON : NEAR;
  return (
    isNear(hit, scene, { within, matches, side: 'before' }) ||
    isNear(hit, scene, { within: 1, matches, side: 'after' })
  );
}

/** "English skills" and "fluency in German", but not "knowledge sharing". */
function asksItself({ skill, first, last }: Hit, { words }: Scene): boolean {
  const from = skill.kind === 'language' || skill.kind === 'credential' ? first : last;
  for (let word = from; word <= last; word += 1) if (ASKING.has(keyAt(words, word))) return true;
  return false;
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
/** "We are looking for somebody with experience in Java" is of us and asks. */
const FIRM_ASKS =
  /\bwe(?:['’]re| are)?(?: \w+)? (?:ask|expect|hire|hiring|looking for|need|prefer|require|seek|seeking)\b/iu;
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
  isOfFirm: OF_FIRM.test(sentence) && !FIRM_ASKS.test(sentence),
  isHeaded: HEADED.test(sentence),
  isList: sentence.includes(',') || sentence === sentence.toLowerCase(),
});

function isItem({ first }: Hit, scene: Scene): boolean {
  const bounds = boundsAt(scene, first);
  return bounds.after - bounds.first <= ITEM;
}

/** Who has a skill or works with it. */
const WHO = keySet(
  `analyst architect assistant board career centre company community consultant department developer director
   division engineer executive faculty firm group institute lecturer manager master office officer opportunity
   organisation organization professor provider school section startup student team unit vacancy`,
);
/** What goes by the name of a skill; where somebody is asked for it, it may be the skill itself. */
const WHAT = keySet(
  'environment expert industry market platform position practice role sector solution specialist',
);

/** Before "of" these make of a field a part of somebody: "the Department of Chemistry". */
const BODIES = keySet(
  `board centre chair department dept director division faculty group head institute lecturer manager ministry office
   professor school section team university vice vp`,
);

/** "Head of Sales", "Department of Chemistry": the words before it make it a part of the firm. */
export function isOfBody({ first }: Hit, { words }: Scene): boolean {
  return keyAt(words, first - 1) === 'of' && BODIES.has(keyAt(words, first - 2));
}

/** "Java developers", "our cloud platform": the word after it says who or what is meant. */
export const isOfOthers = (hit: Hit, scene: Scene): boolean =>
  isOfSomebody(hit, scene) || (!isItem(hit, scene) && isBefore(WHAT, hit, scene));

/** "Many Java developers" are others, who have the skill; in a short line they are who is looked for. */
export const isOfSomebody = (hit: Hit, scene: Scene): boolean =>
  !isItem(hit, scene) && isTitled(hit, scene);

/** "Java developer" in a short line is a title, which names it and does not ask for it. */
export const isTitled = (hit: Hit, scene: Scene): boolean => isBefore(WHO, hit, scene);

function isBefore(names: ReadonlySet<string>, hit: Hit, scene: Scene): boolean {
  const { text, length, starts, ends } = scene.words;
  const next = hit.last + 1;
  if (next >= length) return false;
  if (text.slice(ends[hit.last], starts[next]) !== ' ') return false;
  const key = keyAt(scene.words, next);
  return [key, ...singularsOf(key)].some((each) => names.has(each));
}
