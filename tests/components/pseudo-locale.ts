import type { MessageSource } from '@/components/words';

import { voice } from './locales';

const PLAIN = [...'aceginorstuyACEGINORSTUYdlz'];
const ACCENTED = [...'àçéĝîñöŕšţûýÀÇÉĜÎÑÖŔŠŢÛÝđľž'];

/** Stand around each sentence that was looked up, and nowhere else. */
export const [OPENS, CLOSES] = ['⟦', '⟧'];

/** A tag of whose dates and lists no letter is Latin: what is Latin outside of the brackets was not looked up. */
const TAG = 'ja';

/** English with accents, 40 % longer, in brackets; `asked` hears of every key. */
export function pseudoVoice(asked: (key: string) => void): MessageSource {
  const english = voice('en');
  return (key, substitutions = []) => {
    if (key === 'locale_tag') return TAG;
    if (key === 'locale_direction') return 'ltr';
    asked(key);
    const sentence = english(
      key,
      substitutions.map((_, at) => `$${at + 1}`),
    );
    return sentence && `${OPENS}${widened(sentence, substitutions)}${CLOSES}`;
  };
}

const widened = (sentence: string, substitutions: readonly string[]): string =>
  `${[...sentence].map(accented).join('')}${'~'.repeat(Math.ceil(sentence.length * 0.4))}`.replaceAll(
    /\$([1-9])/gu,
    (_, place: string) => substitutions[Number(place) - 1] ?? '',
  );

const accented = (letter: string): string => {
  const at = PLAIN.indexOf(letter);
  return at < 0 ? letter : (ACCENTED[at] ?? letter);
};

/** What is left of a text without the sentences that were looked up, which may stand in one another. */
export function notLookedUp(text: string): string {
  const inner = /⟦[^⟦⟧]*⟧/gu;
  return inner.test(text) ? notLookedUp(text.replaceAll(inner, ' ')) : text;
}
