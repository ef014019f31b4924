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
  '(\\d)0*e\\+?': 'a number as JavaScript writes it',
  'T.*?(?:Z|[+-]\\d\\d(?::?(\\d\\d))?)$': 'a date whose form was looked at before',
  '[\\p{L}.]*$': 'twelve letters before a full stop',
};
const choices = /\/matching\/choices\.ts$/u;

const LENGTH = 20_000;
const PATIENCE_MS = 1_000;

/** The engine itself breaks off a search that does not come to its end. */
const script = new Script(
  'const found = new RegExp(pattern, flags); for (const text of texts) found.test(text);',
);

describe('S18: however a page fills a text', () => {
  test('hundreds of patterns were found', () => expect(patterns.length).toBeGreaterThan(150));

  test('no pattern is kept searching: none doubles its work with a letter, or cubes it', () => {
    // Their texts are short: a gap without doubled spaces, or 300 letters.
    const long = patterns.filter(({ file, pattern }) => !bounded[pattern] && !choices.test(file));
    const slow = long.filter(({ pattern, flags }) => {
      const lead = /^[\w ]+/u.exec(pattern)?.[0] ?? '';
      const texts = fillings(pattern).flatMap((filling) => {
        const long = filling.repeat(Math.ceil(LENGTH / filling.length));
        return [`${long}\u0000`, `${lead}${long}\u0000`];
      });
      try {
        script.runInContext(createContext({ pattern, flags, texts }), { timeout: PATIENCE_MS });
        return false;
      } catch {
        return true;
      }
    });
    expect(slow.map(({ file, pattern }) => `${file}: ${pattern}`)).toEqual([]);
  });

  test('a pattern that does so is noticed', () => {
    const texts = [`${'a'.repeat(60)}\u0000`];
    const run = () =>
      script.runInContext(createContext({ pattern: '^(a+)+$', flags: 'u', texts }), {
        timeout: 200,
      });
    expect(run).toThrow(/timed out/u);
  });
});
