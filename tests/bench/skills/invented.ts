import type { Skill } from '@/utils/model/skill';
import { taxonomies } from '@/utils/skills/taxonomies';

/** As many as ESCO and O*NET have together, and as many names. */
const SKILLS = 22_900;
const NAMES_EACH = 4;

/**
 * Skills that stand for ESCO's and O*NET's where those are not at hand. Their names are made of two and three words of the
 * packaged names, so that a posting begins as many of them and more.
 */
export function inventedSkills(): readonly Skill[] {
  const words = taxonomies
    .flatMap(({ skills }) => skills())
    .flatMap(({ names }) => names.flatMap(({ text }) => text.toLowerCase().split(' ')));
  const wordAt = (at: number): string => words[at % words.length] ?? '';
  const nameAt = (at: number): string =>
    [
      wordAt(at * 7_919),
      wordAt(at * 104_729 + 1),
      ...(at % 2 ? [wordAt(at * 1_299_709)] : []),
    ].join(' ');
  return Array.from({ length: SKILLS }, (_, at) => {
    const names = Array.from({ length: NAMES_EACH }, (_, nth) => nameAt(at * NAMES_EACH + nth));
    return {
      id: `urn:invented:${at}`,
      label: names[0] ?? '',
      kind: 'knowledge',
      names: names.map((text) => ({ text, caution: 'none' })),
      broader: [],
      shows: [],
      awardedBy: [],
    };
  });
}
