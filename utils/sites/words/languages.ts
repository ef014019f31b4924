/** The languages in which sites with headings of their own are read. */
export const languages = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'ja',
  'zh',
  'ar',
  'tr',
] as const;

type Language = (typeof languages)[number];

/** What something is called: for each language the beginnings or whole forms of its words, parted by bars. */
export type Words = Readonly<Record<Language, string>>;

/** Finds any of the words, in any of the languages. */
export const anyOf = (words: Words): RegExp => new RegExp(Object.values(words).join('|'), 'iu');

/** The same, but not inside another word: neither "Sánchez" nor "Manchester" says "anche". */
export const anyWordOf = (words: Partial<Words>): RegExp =>
  new RegExp(`(?<!\\p{Script=Latin})(?:${Object.values(words).join('|')})`, 'iu');

/** Tells whether a text is one of the words and nothing else. */
export const onlyOf = (words: Words): RegExp =>
  new RegExp(`^(?:${Object.values(words).join('|')})$`, 'iu');
