import type { Tier } from '@/utils/model/match';
import { asksNothing, partsOf } from './parts';
import { hasWordsOfItsOwn, isFirm, isWaiver, isWish, YET_TO_LEARN } from './tier-words';

/** What is asked for in these words is asked for, wherever it stands. */
const SUFFICIENT = /^(?:fluent|good|sufficient)?\s*\p{Lu}\p{Ll}+ (?:sufficient|skills)\b/u;

/** What a team works with is part of the job, and nothing that one must bring. */
const OF_THE_TEAM =
  /^(?:we|our (?:team|engineers|developers|stack)|the team)(?: (?:currently|mainly|mostly|primarily|also))? (?:uses?|runs?(?: on)?|works? (?:in|on|with)|builds?|rel(?:y|ies) on|is|are built)\b/iu;

/** A firm that praises itself asks for nothing. */
const OF_ITSELF = /^(?:our|since|founded|for (?:over|more than)|with (?:over|more than))\b/iu;

/** Of a wish or a waiver only this clause speaks: "Excel, ideally with macros", "A (B is a plus)", "A and B or willingness to obtain". */
const ASIDE =
  /(?:[,;–—]\s*(?:but\s+|and\s+)?|\sand\s)(?:ideally|preferably|optionally|bonus|desirably|idealerweise|idéalement|preferiblemente|bij voorkeur|preferibilmente|najlepiej|gärna)\b[^,;–—]*|(?<=^|[,;–—]\s|\sand\s)(?:(?!\sand\s)[^,;–—])+\sor\s(?:be\s)?willing(?:ness)?\s[^,;–—]*|\([^()]*\)/giu;

/** A part of a sentence, from and to where, with what it asks for. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly tier: Tier | undefined;
}

/**
 * What a sentence makes of its section: "a plus" lowers it anywhere, "must have" lifts it out of a description, and
 * what is not needed is not asked for. The whole comes first, then the clauses that ask for less or more than it.
 */
export function clausesOf(sentence: string, section: Tier): readonly Clause[] {
  const asides = [
    ...[...sentence.matchAll(ASIDE)].filter(
      ([aside]) => (isWish(aside) || isWaiver(aside)) && hasWordsOfItsOwn(aside),
    ),
    ...yetToLearnIn(sentence),
  ];
  const main = asides.reduce(
    (rest, { 0: aside, index }) =>
      rest.slice(0, index) + ' '.repeat(aside.length) + rest.slice(index + aside.length),
    sentence,
  );
  const whole = main.trim() === '' ? sentence : main;
  const parts = partsOf(whole);
  const clauses = parts.map(({ text, start }) => ({
    start,
    end: start + text.length,
    tier: tierOf(text, section),
  }));
  const strictest = clauses.find(({ tier }) => tier === 'must') ?? clauses.find(({ tier }) => tier);
  return [
    {
      start: 0,
      end: sentence.length,
      tier: parts.length > 1 ? strictest?.tier : tierOf(whole, section),
    },
    ...(parts.length > 1 ? clauses : []),
    ...asides.flatMap(({ 0: aside, index }) =>
      (isWish(aside) ? [{ text: aside, start: 0 }] : partsOf(aside)).map(({ text, start }) => ({
        start: index + start,
        end: index + start + text.length,
        tier: tierOf(text, section),
      })),
    ),
  ];
}

/** "RN license with the ability to learn Epic" asks for the license. */
function yetToLearnIn(sentence: string): readonly RegExpExecArray[] {
  const learnt = YET_TO_LEARN.exec(sentence);
  return !learnt || isWish(learnt[0]) || asksNothing(sentence.slice(0, learnt.index))
    ? []
    : [learnt];
}

function tierOf(text: string, section: Tier): Tier | undefined {
  if (isWish(text)) return 'preferred';
  if (isWaiver(text)) return undefined;
  if (OF_THE_TEAM.test(text) && !isFirm(text)) return 'context';
  if (section !== 'context' || OF_ITSELF.test(text)) return section;
  return isFirm(text) || SUFFICIENT.test(text) ? 'must' : section;
}
