/** The vowel points of Arabic, which writers leave out. */
const ARABIC_POINTS = /[\u064b-\u0652\u0670]+/gu;
/** What stands above and below an alef, which is left out as often. */
const ON_ALEF = /(\u0627)[\u0653-\u0655]+/gu;
/** The dots of ё, and the stress on a vowel; й and ї are letters of their own. */
const CYRILLIC = /(е)\u0308|([аеиоуыэюяіє])\u0301/gu;
const OPTIONAL = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Hebrew}])\p{M}+/gu;

/**
 * A text in lower case and taken apart (NFKD), without the marks that its script can do without. Elsewhere a mark is a vowel
 * or makes another letter, as in the scripts of India, in Thai and in kana.
 */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(OPTIONAL, '$1')
    .replace(ARABIC_POINTS, '')
    .replace(ON_ALEF, '$1')
    .replace(CYRILLIC, '$1$2');
