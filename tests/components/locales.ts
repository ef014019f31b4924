import type { MessageSource } from '@/components/words';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const files = import.meta.glob<Messages>('/public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});

/** Every language that the extension speaks, with its messages. */
export const locales: readonly { readonly language: string; readonly messages: Messages }[] =
  Object.entries(files).map(([path, messages]) => ({
    language: path.split('/').at(-2) ?? '',
    messages,
  }));

export function messagesIn(language: string): Messages {
  const found = locales.find((locale) => locale.language === language);
  if (!found) throw new Error(`no locale ${language}`);
  return found.messages;
}

/** Looks sentences up as the browser does: nothing for a key that is not there, `$1` to `$9` filled in. */
export function voice(language = 'en'): MessageSource {
  const messages = messagesIn(language);
  return (key, substitutions = []) => {
    const message = Object.hasOwn(messages, key) ? messages[key]?.message : undefined;
    return (message ?? '').replace(/\$([1-9])/gu, (_, place) => substitutions[place - 1] ?? '');
  };
}
