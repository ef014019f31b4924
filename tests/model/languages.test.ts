import { expect, test } from 'vitest';

import { languageFor, languages, tagOf } from '@/utils/model/languages';

test.each(languages)('%s is read by whoever asks for it, by tag or folder', (language) => {
  expect(languageFor(language)).toBe(language);
  expect(languageFor(tagOf(language))).toBe(language);
  expect(languageFor(new Intl.Locale(tagOf(language)).maximize().toString())).toBe(language);
});

test.each(['en-US', 'de-CH', 'fr-CA', 'ar-EG'])('%s is read in the language of it', (tag) =>
  expect(languageFor(tag)).toBe(tag.slice(0, 2)),
);

/** Of Chinese, Portuguese and Spanish whatever is there is found by the same rule. */
test.each([
  ['es-MX', 'es'],
  ['es-419', 'es'],
  ['pt-PT', 'pt_BR'],
  ['pt', 'pt_BR'],
  ['zh-Hans', 'zh_CN'],
  ['zh-SG', 'zh_CN'],
])('%s is read in %s, if that is there', (tag, language) =>
  expect(languageFor(tag)).toBe(languages.find((one) => one === language)),
);

test.each(['zh-TW', 'zh-Hant', 'sr-Latn', 'xx', '', 'no tag', 'de-Arab'])(
  'nobody who asks for “%s” is given another language or script',
  (tag) => expect(languageFor(tag)).toBeUndefined(),
);
