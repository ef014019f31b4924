import type { SkillName } from '@/utils/model/skill';
import { tokensIn } from '../tokens';

/** The ways through the tree that lead to a name. */
export function pathsOf({ text, caution }: SkillName): readonly (readonly string[])[] {
  const words = text.split(/\s+/u).map((word) => tokensIn(word).map(({ key }) => key));
  // "Node.js", "front-end" and "CI/CD" are written in one word too.
  const isJoined = caution === 'none' && words.some(({ length }) => length > 1);
  const joined = words.map((keys) => keys.join('')).filter(Boolean);
  return [words.flat(), ...(isJoined ? [joined] : [])].filter(({ length }) => length > 0);
}
