import { createContext, Script } from 'node:vm';

import { describe, expect, test } from 'vitest';

const sources = import.meta.glob<string>(
  ['/utils/**/*.ts', '/components/**/*.{ts,tsx}', '/entrypoints/**/*.{ts,tsx}'],
  { query: '?raw', import: 'default', eager: true },
);

/** Every pattern of ours is written with `u`, by which it is told from a division. */
const LITERAL =
  /(?<=[=(,:[!&|?>{\s])\/((?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsvy]*u[dgimsvy]*)/gu;

const patterns = Object.entries(sources).flatMap(([file, source]) =>
  [...source.matchAll(LITERAL)].map(([, pattern = '', flags = '']) => ({
    file,
    pattern,
    flags: flags.replace('g', ''),
  })),
);

/** What a page would fill a text with to keep a search going: what the pattern itself names, and what classes hold. */
function fillings(pattern: string): readonly string[] {
  const plain = pattern.replaceAll(/\\[pPuxkc]\{?[^}]*\}?|\(\?<?[:=!]|\(\?<\w+>|\\./gu, ' ');
  const letters = new Set(plain.match(/[^\s()[\]{}|*+?^$\\]/gu) ?? []);
  const words = plain.match(/[\p{L}\d@:/.-]{2,}/gu) ?? [];
  const general = [
    'a',
    'A',
    '1',
    ' ',
    '\n',
    '\t',
    '<',
    '"',
    '.',
    '-',
    'é',
    '\u200d',
    'a ',
    '1.',
    'a-',
    'a.',
  ];
  return [...new Set([...general, ...[...letters].slice(0, 12), ...words.slice(0, 6)])];
}

/** Patterns that are slow on long texts and are given none. */
const bounded: Readonly<Record<string, string>> = {
  '<[^>]*>': 'what stands before the last tag ends',
  '(\\d)0*e\\+?': 'a number as JavaScript writes it',
  'T.*?(?:Z|[+-]\\d\\d(?::?(\\d\\d))?)$': 'a date whose form was looked at before',
  '[\\p{L}.]*$': 'twelve letters before a full stop',
};
const choices = /\/matching\/choices\.ts$/u;

const LENGTH = 20_000;
const PATIENCE_MS = 600;

const context = createContext({});
const script = new Script('new RegExp(pattern, flags).test(text)');

/** The engine itself breaks off a search that does not come to its end. */
function msOf(pattern: string, flags: string, text: string): number {
  Object.assign(context, { pattern, flags, text });
  const start = performance.now();
  try {
    script.runInContext(context, { timeout: PATIENCE_MS });
  } catch {
    return PATIENCE_MS;
  }
  return performance.now() - start;
}

const filled = (filling: string): string =>
  `${filling.repeat(Math.ceil(LENGTH / filling.length))}\u0000`;

/**
 * A search that goes through such a text once takes a millisecond. One that begins anew at every letter takes some
 * hundred, more on one computer than on another: a third of what it takes here is long.
 */
const LONG_MS = Math.min(...[1, 2, 3].map(() => msOf('=+$', 'u', filled('=')))) / 3;

/** A busy computer may take its time once, and not three times. */
const isLong = (pattern: string, flags: string, text: string): boolean =>
  [1, 2, 3].every(() => msOf(pattern, flags, text) > LONG_MS);

describe('S18: however a page fills a text', () => {
  test('hundreds of patterns were found', () => expect(patterns.length).toBeGreaterThan(150));

  test('no pattern begins its search anew at every letter', () => {
    // Their texts are short: a gap without doubled spaces, or 300 letters.
    const long = patterns.filter(({ file, pattern }) => !bounded[pattern] && !choices.test(file));
    const slow = long.filter(({ pattern, flags }) => {
      const lead = /^[\w ]+/u.exec(pattern)?.[0] ?? '';
      return fillings(pattern).some((filling) => {
        const text = filled(filling);
        return isLong(pattern, flags, text) || (lead !== '' && isLong(pattern, flags, lead + text));
      });
    });
    expect(slow.map(({ file, pattern }) => `${file}: ${pattern}`)).toEqual([]);
  });

  test.each([
    ['^(a+)+$', 'a'],
    ['\\s+$', ' '],
    ['(?:a|b)+c', 'ab'],
  ])('a pattern that does so is noticed: %s', (pattern, filling) =>
    expect(isLong(pattern, 'u', filled(filling))).toBe(true),
  );

  test.each([
    ['^=+$', '='],
    ['=', 'a'],
  ])('a pattern that goes through it once is not: %s', (pattern, filling) =>
    expect(isLong(pattern, 'u', filled(filling))).toBe(false),
  );
});
