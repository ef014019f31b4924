const sources = import.meta.glob<string>(
  ['/components/**/*.{ts,tsx}', '/entrypoints/**/*.{ts,tsx}', '/wxt.config.ts'],
  { query: '?raw', import: 'default', eager: true },
);

const calls = Object.entries(sources).flatMap(([file, source]) =>
  [...source.matchAll(/\b(say|sayCount)\(/gu)].map(({ 1: speaker, index, 0: { length } }) => ({
    file,
    speaker,
    key: firstArgument(source, index + length),
  })),
);

/** The text up to the first comma or closing bracket that is not inside of anything. */
function firstArgument(source: string, start: number): string {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (depth === 0 && /[,)]/u.test(character)) return source.slice(start, at);
    if (/[([{]/u.test(character)) depth += 1;
    if (/[)\]}]/u.test(character)) depth -= 1;
  }
  return '';
}

/** Keys in the places where a key is spoken; what is compared with is none. */
const literalsIn = (text: string) =>
  [...text.matchAll(/(?<!=== )'([a-z0-9_]+)'/gu)].map(([, key = '']) => key);

export const literalKeys = calls
  .filter(({ speaker }) => speaker === 'say')
  .flatMap(({ file, key }) => literalsIn(key).map((literal) => ({ file, key: literal })));

export const countedKeys = [
  ...new Set(
    calls.filter(({ speaker }) => speaker === 'sayCount').flatMap(({ key }) => literalsIn(key)),
  ),
];

/** Keys that are put together where they are spoken, with a star for what differs. */
export const templates = [
  ...new Set(
    Object.values(sources).flatMap((source) =>
      [...source.matchAll(/`([a-z_]+_\$\{[^`]*)`/gu)].map(([, text = '']) =>
        text.replaceAll(/\$\{[^}]*\}/gu, '*'),
      ),
    ),
  ),
];

/** Everything between quotes anywhere: keys also go through tables and variables. */
export const quoted = new Set(
  Object.values(sources).flatMap((source) => [
    ...[...source.matchAll(/'([a-z0-9_]+)'/gu)].map(([, text = '']) => text),
    ...[...source.matchAll(/__MSG_(\w+)__/gu)].map(([, text = '']) => text),
  ]),
);
