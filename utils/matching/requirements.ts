import type { Requirement } from '@/utils/model/match';
import type { Posting } from '@/utils/model/page';
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
    return skillsInText(text, vocabulary).map(({ id, label, kind }) => ({
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
