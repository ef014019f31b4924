import { withoutAccents } from './without-accents';

/** Letters and digits alone, without accents, case and an article, as a reader takes one name for another. */
export const foldedName = (name: string): string =>
  withoutAccents(name)
    .replace(/^\s*the\s+/u, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
