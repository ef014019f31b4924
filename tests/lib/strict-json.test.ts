import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decodeUtf8, parseStrictJson } from '@/utils/lib/strict-json';

describe('JSON from outside', () => {
  test.each([
    ['a member named twice', '{"a":1,"b":2,"a":3}'],
    ['a member named twice through an escape', '{"issuer":1,"\\u0069ssuer":2}'],
    ['a member named twice in a nested object', '[{"x":{"a":1,"a":2}}]'],
    ['__proto__', '{"__proto__":{"issuer":"x"}}'],
    ['half a surrogate pair', '{"a":"\ud800"}'],
    ['half a surrogate pair through an escape', '{"a":"\\ud800"}'],
    ['half a surrogate pair in a name', '{"\\udc00":1}'],
    ['a number past the doubles', '{"a":1e400}'],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['a million levels', '['.repeat(1_000_000)],
    ['a cut off text', '{"a":"b'],
    ['text after the value', '{} {}'],
    ['single quotes', "{'a':1}"],
    ['a comment', '{"a":1} // yes'],
    ['nothing', ''],
  ])('is refused for %s', (_, text) => {
    const parsed = parseStrictJson(text);
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'parsing-error' } });
  });

  test.each([
    ['the same name in two objects', '[{"a":1},{"a":2}]'],
    ['a value like a name', '{"a":"a","b":["a","a"]}'],
    ['64 levels', `${'['.repeat(64)}${']'.repeat(64)}`],
    ['escaped quotes', '{"a\\"b":"\\\\","c":"\\\\\\""}'],
    ['a surrogate pair', '{"a":"\\ud83d\\ude00"}'],
    ['the members of every object', '{"constructor":1,"toString":2}'],
  ])('is read with %s', (_, text) =>
    expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) }),
  );

  test('is read as JSON.parse reads it, whatever it is', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        fc.pre(!text.includes('__proto__') && JSON.stringify(JSON.parse(text)).isWellFormed());
        expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });

  test('takes a string of two million characters', () => {
    expect(parseStrictJson(`{"a":"${'x'.repeat(2_000_000)}"}`).ok).toBe(true);
  });
});

describe('bytes from outside', () => {
  test('are read as UTF-8, without the mark in front', () => {
    expect(decodeUtf8(new TextEncoder().encode('\ufeffGröße'))).toEqual({
      ok: true,
      value: 'Größe',
    });
  });

  test.each([
    ['Latin-1', [0x47, 0x72, 0xf6, 0xdf]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a character that is cut off', [0xe2, 0x82]],
  ])('are refused for %s', (_, bytes) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toMatchObject({
      problem: { code: 'parsing-error' },
    });
  });
});
