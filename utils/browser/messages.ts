import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

import { readPolicy } from './policy';

/** How a sentence is looked up. */
type Source = (key: string, substitutions?: string[]) => string;

const Messages = z.record(z.string(), z.object({ message: z.string() }));

/** Languages of which the package has every sentence. */
export const languages = ['en', 'de', 'fr', 'ar'] as const;

/** The sentences of the browser's language, or of the one that the policy names. */
export async function messages(): Promise<unknown> {
  const { language } = await readPolicy();
  const wanted = languages.find((one) => one === language);
  return wanted ? messagesIn(wanted) : browser.i18n.getMessage;
}

/** The sentences of one language, filled in as the browser does. */
export async function messagesIn(language: (typeof languages)[number]): Promise<Source> {
  const file = await fetch(browser.runtime.getURL(`/_locales/${language}/messages.json`));
  const said = Messages.parse(await file.json());
  return (key, substitutions = []) =>
    (Object.hasOwn(said, key) ? (said[key]?.message ?? '') : '').replace(
      /\$([1-9])/gu,
      (_, place: string) => substitutions[Number(place) - 1] ?? '',
    );
}
