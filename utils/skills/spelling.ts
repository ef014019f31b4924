/** British and American endings that never tell two skills apart; both sides of a comparison pass here. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(ation|ations|ing|ed|er|ers|e|es)$/u, 'iz$1'],
  [/yse(s|d|r|rs)?$/u, 'yze$1'],
  [/ysing$/u, 'yzing'],
  [/our(s|al|ed|ing)?$/u, 'or$1'],
  [/([tb])re(s?)$/u, '$1er$2'],
  [/ell(ing|ed|er|ers|or|ors)$/u, 'el$1'],
  [/(^|tho)paed/u, '$1ped'],
  [/anaesth/u, 'anesth'],
  [/^haem/u, 'hem'],
  [/^gynaec/u, 'gynec'],
];

/** All of these in one: few words have any. */
const SPELT_IN_TWO_WAYS =
  /is(?:ations?|ing|ed|ers?|es?)$|ys(?:e[sdr]?|ers|ing)$|our(?:s|al|ed|ing)?$|[tb]res?$|ell(?:ing|ed|ers?|ors?)$|(?:^|tho)paed|anaesth|^haem|^gynaec/u;

const [A, B, E, I, L, O, R, S, T, U, Y] = [...'abeilorstuy'].map((letter) => letter.charCodeAt(0));

/** The same told by three small letters in a row, the last of which may end such a part; a few more words have them. */
export function maySpellTwoWays(first: number, second: number, third: number): boolean {
  if (third === S) return second === I || second === Y;
  if (third === R) return second === U && first === O;
  if (third === L) return second === L && first === E;
  return third === E && (second === A || (second === R && (first === T || first === B)));
}

/** What a word is compared by: case, width and the two spellings of English do not count. */
export function keyOf(word: string): string {
  const folded = word.normalize('NFKC').toLowerCase();
  if (!isSpeltInTwoWays(folded)) return folded;
  return SPELLINGS.reduce((key, [ending, american]) => key.replace(ending, american), folded);
}

/** The keys of some words with spaces between them. */
export const keySet = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).map(keyOf));

/** Whether a word in small letters is a British one. */
export const isSpeltInTwoWays = (word: string): boolean =>
  word.length >= 5 && SPELT_IN_TWO_WAYS.test(word);

/** What a key may be the plural of, likeliest first; short words keep their s (CSS, AWS, DNS). */
export function singularsOf(key: string): readonly string[] {
  if (key.length < 4 || !key.endsWith('s') || key.endsWith('ss')) return [];
  if (key.endsWith('ies')) return [`${key.slice(0, -3)}y`, key.slice(0, -1)];
  if (/(?:s|x|z|ch|sh)es$/u.test(key)) return [key.slice(0, -1), key.slice(0, -2)];
  return [key.slice(0, -1)];
}
