import type { Achievement } from '@/utils/model/credential';

const FRAMEWORK = /\bEQF\b|European Qualifications Framework/u;
const LEVEL_IN_TEXT = /\bEQF(?:[\s-]*level)?[\s:-]*([1-8])\b/iu;

/** The level of the European Qualifications Framework that a text states. */
export function eqfLevelIn(text: string): number | undefined {
  const level = LEVEL_IN_TEXT.exec(text)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The level that an achievement is aligned to; of several the highest. */
export function eqfLevelOf({ alignments }: Achievement): number | undefined {
  const levels = alignments.flatMap(({ name, code = '', framework = '' }) => {
    const stated = eqfLevelIn(name) ?? eqfLevelIn(code);
    if (stated !== undefined) return [stated];
    const digit = FRAMEWORK.test(framework)
      ? /(?<!\d)[1-8](?!\d)/u.exec(`${code} ${name}`)?.[0]
      : undefined;
    return digit ? [Number(digit)] : [];
  });
  return levels.length > 0 ? Math.max(...levels) : undefined;
}
