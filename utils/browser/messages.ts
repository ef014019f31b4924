import { browser } from 'wxt/browser';

import { type Language, languageFor } from '@/utils/model/languages';

import { readPolicy } from './policy';

/** How a sentence is looked up. */
type Source = (key: string, substitutions?: string[]) => string;

/** What a file of ours under `_locales` is. */
type Messages = Readonly<Record<string, { readonly message: string }>>;

/** What the browser falls back to: the `default_locale` of the manifest. */
const FALLBACK: Language = 'en';

/** The sentences of the language that the policy names, or else of the one that the browser speaks. */
export async function messages(): Promise<unknown> {
  const { language = '' } = await readPolicy();
  const found = languageFor(browser.i18n.getMessage('locale_tag'));
  // The browser reads es for es-MX by itself, but finds nothing for pt-PT in pt-BR.
  const kin = found === FALLBACK ? languageFor(browser.i18n.getUILanguage()) : undefined;
  const wanted = languageFor(language) ?? kin;
  return wanted && wanted !== found ? messagesIn(wanted) : browser.i18n.getMessage;
}

/** The sentences of one language, filled in as the browser does. */
export async function messagesIn(language: Language): Promise<Source> {
  const file = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json`));
  // Packaged by us, and tried by the tests of the locales.
  const said = (await file.json()) as Messages;
  return (key, substitutions = []) =>
    (Object.hasOwn(said, key) ? (said[key]?.message ?? '') : '').replace(
      /\$([1-9])/gu,
      (_, place: string) => substitutions[Number(place) - 1] ?? '',
    );
}
