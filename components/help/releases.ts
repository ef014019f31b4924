/** Versions that have something to tell, the latest first, and how many sentences each has in the locale files. */
export const releases = [{ version: '0.1.0', sentences: 5 }] as const;

/** Where the sentences of a version stand. */
export const newsKeys = ({ version, sentences }: (typeof releases)[number]): readonly string[] =>
  Array.from({ length: sentences }, (_, at) => `news_${version.replaceAll('.', '_')}_${at + 1}`);
