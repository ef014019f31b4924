import type { Requirement } from '@/utils/model/match';
import type { Posting } from '@/utils/model/page';
import type { SkillMention } from '@/utils/model/skill';
import { eqfLevelIn } from '@/utils/skills/eqf-level';
import { skillsInText } from '@/utils/skills/skills-in-text';
import type { Vocabulary } from '@/utils/skills/vocabulary';
import { joinRequirements } from './join-requirements';
import { passagesOf } from './passages';

/** What a posting asks for: each skill once, as firmly as it is asked for anywhere, with its sentence. */
export function requirementsOf(posting: Posting, vocabulary: Vocabulary): readonly Requirement[] {
  const asked = passagesOf(posting).flatMap(({ field, sentence, tier }) => {
    const { text, start, end } = sentence;
    const level = eqfLevelIn(text);
    // Headings, offers and the firm are sorted out already, so that in a passage a name is enough; what is only
    // told of in other words, as at the balanced point, weighs nothing.
    const named = withoutAppositions(skillsInText(text, vocabulary, 'named'), text, vocabulary);
    return named.map(({ id, label, kind }) => ({
      id,
      label,
      kind,
      tier,
      importance: 1,
      sentence: text,
      place: { field, start, end },
      ...(level === undefined ? {} : { level }),
    }));
  });
  return joinRequirements(asked);
}

/** "PostgreSQL databases" asks for PostgreSQL: the wider name beside it only says what that is. */
function withoutAppositions(
  mentions: readonly SkillMention[],
  text: string,
  { wider }: Vocabulary,
): readonly SkillMention[] {
  const beside = (left: SkillMention, right: SkillMention) =>
    /^[ \u00a0]$/u.test(text.slice(left.end, right.start));
  return mentions.filter((mention, at) => {
    const neighbours = mentions.filter(
      (one, place) =>
        (place === at - 1 && beside(one, mention)) || (place === at + 1 && beside(mention, one)),
    );
    return !neighbours.some(({ id }) => wider.get(id)?.has(mention.id));
  });
}
