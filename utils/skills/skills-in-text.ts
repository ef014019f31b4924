import type { SkillMention } from '@/utils/model/skill';
import { confidencesOf } from './confidence';
import { hitsIn } from './hits';
import { sceneOf } from './scene';
import { tokensIn } from './tokens';
import type { Vocabulary } from './vocabulary';

/** The skills that a text names, where they stand; of names that overlap the longest counts. */
export function skillsInText(text: string, vocabulary: Vocabulary): readonly SkillMention[] {
  const tokens = tokensIn(text);
  const hits = hitsIn(text, tokens, vocabulary.names);
  const confidences = confidencesOf(hits, sceneOf(text, tokens));

  return hits.flatMap((hit) => {
    const confidence = confidences.get(hit);
    if (!confidence) return [];
    const { id, label, kind } = hit.skill;
    const { start, end } = hit;
    return [{ id, label, text: text.slice(start, end), start, end, kind, confidence }];
  });
}
