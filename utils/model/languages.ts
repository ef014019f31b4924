/** Languages of which the package has every sentence, by their folders in `public/_locales`. */
export const languages = ['en', 'de', 'es', 'fr', 'pt_BR', 'ja', 'ar', 'zh_CN'] as const;

export type Language = (typeof languages)[number];

/** Folders are written with a low line (`pt_BR`), everything else knows the tag (`pt-BR`). */
export const tagOf = (folder: string): string => folder.replaceAll('_', '-');

/** The language that whoever asks for a tag can read: the one itself, or the same in the same script. */
export function languageFor(tag: string): Language | undefined {
  const wanted = localeOf(tag);
  if (!wanted) return undefined;
  return (
    languages.find((one) => tagOf(one) === wanted.baseName) ??
    languages.find((one) => writingOf(new Intl.Locale(tagOf(one))) === writingOf(wanted))
  );
}

/** Brazil and Portugal write alike; Taiwan does not write as Beijing does, whatever the tag leaves out. */
function writingOf(locale: Intl.Locale): string {
  const { language, script } = locale.maximize();
  return `${language}-${script}`;
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tagOf(tag));
  } catch {
    // What is no tag is nobody's language.
    return undefined;
  }
}
