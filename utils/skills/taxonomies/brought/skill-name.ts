import type { SkillName } from '@/utils/model/skill';
import { tokensIn } from '../../tokens';

const LONGEST_SHORT = 3;

/** A word as it stands in every dictionary, at the beginning of a sentence too. */
const ORDINARY = /^\p{L}\p{Ll}*$/u;

/**
 * How a name of somebody else's taxonomy may be taken: several words say what they mean, JavaScript and AWS do in their
 * spelling, and R, Swift or Writing only beside words that say so.
 */
export function broughtName(text: string): SkillName {
  if (/\s/u.test(text) && tokensIn(text).length > 1) return { text, caution: 'none' };
  const isPlain = text.length <= LONGEST_SHORT || ORDINARY.test(text);
  return { text, caution: isPlain ? 'context' : 'case' };
}

/** Names in their order, each once. */
export const broughtNames = (texts: readonly string[]): readonly SkillName[] =>
  [...new Set(texts)].map(broughtName);
