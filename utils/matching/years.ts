import type { SkillMention } from '@/utils/model/skill';

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
};

const YEARS = new RegExp(
  // "Up to two years" and "in the last two years" ask for no two years.
  `(?<!\\b(?:up to|less than|under|within|maximum|max|last|past) (?:of )?)\\b(\\d{1,2}|${Object.keys(NUMBERS).join('|')})(?:\\s?\\([^)]{0,20}\\))?(?:\\s?\\+|\\s?(?:-|–|to)\\s?\\d{1,2})? ?(?:or more )?(?:(?:years?|yrs?)\\b(?! (?:old|of age))|(months)(?=['’]? (?:of )?(?:\\w+ ){0,2}experience))`,
  'giu',
);

/** A number of years in a sentence; "3 years of Java" speaks of what follows, "Java, 3 years" of what stands before. */
interface Figure {
  readonly start: number;
  readonly isAhead: boolean;
  readonly years: number;
}

export const yearsIn = (text: string, mentions: readonly SkillMention[]): readonly Figure[] =>
  [...text.matchAll(YEARS)].map(({ 0: said, 1: number = '', 2: months, index }) => {
    const end = index + said.length;
    const next = mentions.find(({ start }) => start >= end);
    return {
      start: index,
      isAhead:
        AHEAD.test(text.slice(end, end + 60)) ||
        (next !== undefined && RIGHT_BEFORE.test(text.slice(end, next.start))),
      years: (NUMBERS[number.toLowerCase()] ?? Number(number)) / (months ? 12 : 1),
    };
  });

const AHEAD = /^['’]? (?:\w+ ){0,3}(?:of|in|with|using|as) /iu;
/** "3 years Python experience" */
const RIGHT_BEFORE = /^['’]?(?: (?!(?:and|or)\b)[\w'’-]+){0,4} $/u;

/** The years of experience that are asked for of one of the mentions; of a range the least. */
export function yearsOf(
  { start }: SkillMention,
  mentions: readonly SkillMention[],
  figures: readonly Figure[],
): number | undefined {
  const before = figures.findLast((figure) => figure.start < start);
  const after = figures.find((figure) => figure.start > start);
  if (before && (before.isAhead || !after)) return before.years;
  if (!after) return undefined;
  const isOfNext = after.isAhead && mentions.some((other) => other.start > after.start);
  return isOfNext ? undefined : after.years;
}
