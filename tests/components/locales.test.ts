import { describe, expect, test } from 'vitest';

import { locales, messagesIn } from './locales';
import { countedKeys } from './spoken-keys';

const english = messagesIn('en');
const keys = Object.keys(english);

const placeholders = (message = '') =>
  [...new Set([...message.matchAll(/\$(\d|\$|[A-Z_]+\$?)/gu)].map(([found]) => found))].toSorted();

/** "One credential", "two credentials": where a form stands for one number only, a word may say it. */
const isNumberWord = (key: string, own: readonly string[], named: readonly string[]) =>
  countedKeys.some((counted) => key === `${counted}_one` || key === `${counted}_two`) &&
  (own.length === 0 || own.join() === named.filter((place) => place !== '$1').join());

describe.each(locales)('the locale $language', ({ language, messages }) => {
  test('has the keys of English, and no others', () =>
    expect(Object.keys(messages).toSorted()).toEqual(keys.toSorted()));

  const wrong = (isWrong: (key: string) => boolean) => keys.filter(isWrong);

  test('says something in every message', () =>
    expect(wrong((key) => !/\S/u.test(messages[key]?.message ?? ''))).toEqual([]));

  test('names in every message what English names', () =>
    expect(
      wrong((key) => {
        const own = placeholders(messages[key]?.message ?? '');
        const named = placeholders(english[key]?.message);
        // One form may stand for two numbers: French and Portuguese count nothing as they count one.
        const counted = placeholders(english[key.replace(/_one$/u, '_other')]?.message);
        return (
          !isNumberWord(key, own, named) &&
          own.join() !== named.join() &&
          own.join() !== counted.join()
        );
      }),
    ).toEqual([]));

  test('names by number alone, as `say` hands it over', () => {
    const named = Object.values(messages).flatMap(({ message }) => placeholders(message));
    expect(named.filter((place) => !/^\$[1-9]$/u.test(place))).toEqual([]);
  });

  // Chrome reads `$1$` as a name, knows none, and then does not load the extension at all.
  test('has something between any two texts', () =>
    expect(Object.values(messages).filter(({ message }) => /\$\d\$/u.test(message))).toEqual([]));

  test('is one that the browser and Intl both know', () => {
    expect(Intl.getCanonicalLocales(language.replace('_', '-'))).toHaveLength(1);
    expect(Intl.PluralRules.supportedLocalesOf(language.replace('_', '-'))).toHaveLength(1);
  });

  test('says which language it is, and in which direction it is read', () => {
    expect(new Intl.Locale(messages['locale_tag']?.message ?? '').language).toBe(
      new Intl.Locale(language.replace('_', '-')).language,
    );
    const direction = /^(?:ar|fa|he|ur)/u.test(language) ? 'rtl' : 'ltr';
    expect(messages['locale_direction']?.message).toBe(direction);
  });

  const { pluralCategories } = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions();
  test.each(countedKeys.flatMap((key) => pluralCategories.map((form) => `${key}_${form}`)))(
    'counts: %s',
    (key) => expect(messages).toHaveProperty([key]),
  );
});

test('German says “du” throughout', () => {
  const formal = /[^.:!?…“”„»] (?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)\b/u;
  const said = Object.entries(messagesIn('de')).filter(([, { message }]) => formal.test(message));
  // Letters to somebody else, who may be a stranger.
  expect(said.map(([key]) => key).toSorted()).toEqual([
    'notice_decision',
    'notice_object',
    'notice_what',
    'notice_where',
    'notice_whom',
    'report_notice_text',
    'request_text',
  ]);
});

test('French says “vous”, and sets its points and quotation marks apart', () => {
  const messages = Object.entries(messagesIn('fr'));
  const wrong = (isWrong: RegExp) =>
    messages.filter(([, { message }]) => isWrong.test(message)).map(([key]) => key);
  expect(wrong(/(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu)).toEqual([]);
  // A narrow no-break space stands before them; in “https://” no space follows the colon.
  expect(wrong(/[^\u202F][;!?»]|«[^\u202F]|[^\u202F]:(?: |$)/u)).toEqual([]);
  expect(wrong(/'/u)).toEqual([]);
});

test('English is among the languages', () =>
  expect(locales.map(({ language }) => language)).toContain('en'));
