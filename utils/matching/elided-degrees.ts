import type { SkillMention } from '@/utils/model/skill';
import type { Vocabulary } from '@/utils/skills/vocabulary';

/** "Bachelor's or Master's degree": the word is said once, and both are meant. */
const ELIDED =
  /\b(bachelor|master|associate)['’]?s?(?=(?: or |\/)(?:an? )?(?:bachelor|master|doctor|ph\.?d))/giu;

/** The mentions of a sentence, with the degrees in it that are called so only further on. */
export function withElidedDegrees(
  mentions: readonly SkillMention[],
  text: string,
  { skills }: Vocabulary,
): readonly SkillMention[] {
  const spans = mentions[Symbol.iterator]();
  let span = spans.next();
  const elided = [...text.matchAll(ELIDED)].flatMap(({ 0: said, 1: degree = '', index }) => {
    const name = degree.toLowerCase();
    const skill = skills.get(`ps:${name}s-degree`) ?? skills.get(`ps:${name}-degree`);
    const end = index + said.length;
    while (!span.done && span.value.end <= index) span = spans.next();
    if (!skill || (!span.done && span.value.start < end)) return [];
    const { id, label, kind } = skill;
    return [{ id, label, kind, text: said, start: index, end, confidence: 'certain' } as const];
  });
  return elided.length === 0
    ? mentions
    : [...mentions, ...elided].toSorted((one, other) => one.start - other.start);
}
