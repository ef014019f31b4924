import { readFileSync } from 'node:fs';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** What stands in English alone: on a screen in another language it was not looked up, or not translated. */
export function foreignWordsIn(language: string): string[] {
  const own = new Set(wordsOf(language));
  return wordsOf('en').filter((words) => !own.has(words) && !words.includes('$'));
}

const wordsOf = (language: string): string[] => {
  const file = readFileSync(`public/_locales/${language}/messages.json`, 'utf8');
  // Our own file, of which the tests know that it has this shape.
  return Object.values(JSON.parse(file) as Messages).map(({ message }) => message);
};
