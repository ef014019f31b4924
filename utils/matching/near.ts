import type { SkillMention } from '@/utils/model/skill';

/** What parts one thing of a list from the next. */
const BREAK = /[,;]\s|\s(?:and|or|und|oder|et|ou|y|o)\s/iu;

/** "Advanced knowledge of Excel", "Excel (advanced)": further off it is said of something else. */
const BEFORE = 4;
const AFTER = 2;
/** In a longer sentence even the one thing that it names is too often named to be asked about with all its words. */
const LONGEST = 1000;

/** The words of a sentence that belong to one of its mentions: up to the next one, or to a break in the list. */
export function wordsNear(
  { id, kind, start, end }: SkillMention,
  mentions: readonly SkillMention[],
  text: string,
): string {
  const isLong = kind === 'credential' || kind === 'language';
  if (isLong && text.length < LONGEST && mentions.every((other) => other.id === id)) return text;
  const from = mentions.findLast((other) => other.end <= start)?.end ?? 0;
  const to = mentions.find((other) => other.start >= end)?.start ?? text.length;
  const before = text.slice(from, start).split(BREAK).at(-1) ?? '';
  const [after = ''] = text.slice(end, to).split(BREAK);
  return [
    ...before.split(' ').slice(-BEFORE - 1),
    text.slice(start, end),
    ...after.split(' ').slice(0, AFTER + 1),
  ].join(' ');
}
