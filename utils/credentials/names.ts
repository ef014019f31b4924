import { withoutAccents } from '@/utils/lib/without-accents';

/** How alike two written names are. `compatible`: one may be a shorter form of the other. */
export type NameMatch = 'same' | 'compatible' | 'different' | 'not-comparable';

/** Particles and titles that people write or leave out; they tell nobody apart. */
const IGNORED = new Set(['dr', 'prof', 'mr', 'mrs', 'ms', 'mx', 'phd', 'msc', 'mba']);

/** Father and child bear one name, and these tell them apart. */
const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * Compares names as sets of words, after folding case, accents and width. The order of words differs
 * between cultures and forms; an initial may stand for a word, and words may be left out.
 */
export function compareNames(one: string, other: string): NameMatch {
  const { words: left, generation: ofLeft } = partsOf(one);
  const { words: right, generation: ofRight } = partsOf(other);
  if (left.length === 0 || right.length === 0) return 'not-comparable';
  if (ofLeft && ofRight && ofLeft !== ofRight) return 'different';
  if (left.toSorted().join(' ') === right.toSorted().join(' '))
    return ofLeft === ofRight ? 'same' : 'compatible';

  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  const rest = [...long];
  let whole = 0;
  for (const word of short) {
    const at = rest.findIndex((candidate) => mayBe(word, candidate));
    if (at < 0) return 'different';
    if (rest[at] === word && word.length > 1) whole += 1;
    rest.splice(at, 1);
  }
  return whole > 0 ? 'compatible' : 'different';
}

/** Names that are no two writings of one. */
export const isAnother = (one = '', other = ''): boolean =>
  compareNames(one, other) === 'different';

const mayBe = (word: string, other: string): boolean =>
  word === other ||
  (word.length === 1 && other.startsWith(word)) ||
  (other.length === 1 && word.startsWith(other));

/** At the beginning `Sr` is a title, of a señor or a sister. */
function partsOf(name: string): { words: readonly string[]; generation: string | undefined } {
  const words = wordsOf(name);
  return {
    words: words.filter((word) => word !== 'jr' && word !== 'sr'),
    generation: words.slice(1).find((word) => GENERATIONS.has(word)),
  };
}

function wordsOf(name: string): string[] {
  return withoutAccents(name)
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !IGNORED.has(word));
}
