import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { plainText } from '@/utils/lib/plain-text';

describe('S38: a text from outside', () => {
  test.each([
    ['right-to-left override', 'Jane\u202eeoD', 'Jane eoD'],
    ['left-to-right override', 'a\u202db', 'a b'],
    ['embedding and its end', 'a\u202bb\u202cc', 'a b c'],
    ['isolates', 'a\u2066b\u2067c\u2068d\u2069e', 'a b c d e'],
    ['marks of direction', 'a\u200eb\u200fc\u061cd', 'a b c d'],
    ['zero-width space', 'ev\u200bil', 'ev il'],
    ['word joiner', 'ev\u2060il', 'ev il'],
    ['invisible operators', 'a\u2061b\u2062c\u2063d\u2064e', 'a b c d e'],
    ['byte order mark', '\ufeffJane', 'Jane'],
    ['soft hyphen', 'Ja\u00adne', 'Ja ne'],
    ['Mongolian vowel separator', 'a\u180eb', 'a b'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a b c'],
    ['annotation', 'a\ufff9b\ufffac\ufffbd', 'a b c d'],
    ['null', 'Ja\u0000ne', 'Ja ne'],
    ['escape sequence', '\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['bell, backspace and delete', 'a\u0007\u0008\u007fb', 'a b'],
    ['C1 controls', 'a\u0080\u0085\u009fb', 'a b'],
    ['lines, tabs and returns', 'a\r\n\tb', 'a b'],
    ['many blanks', '  a \u00a0\u2003 b  ', 'a b'],
    ['tag characters', 'a\u{e0001}\u{e0041}\u{e007f}b', 'ab'],
    ['private use', 'a\ue000\u{f0000}\u{100000}b', 'ab'],
    ['no characters', 'a\ufdd0\uffffb', 'ab'],
    ['nothing but these', '\u200b\u202e\u2069', ''],
  ])('loses %s', (_, text, plain) => expect(plainText(text)).toBe(plain));

  test.each([
    ['Arabic', 'أمارا ليندكفيست'],
    ['Hebrew', 'עמרה לינדקוויסט'],
    ['Persian with a non-joiner', 'می\u200cخواهم'],
    ['Devanagari with a joiner', 'क्\u200dष'],
    ['Chinese and Japanese', '王小明 はなこ'],
    ['accents, composed or not', 'Malmö Mo\u0308bel'],
    ['a family of several people', '👩\u200d👩\u200d👧'],
    ['punctuation and markup', '<b>"A" & \'B\'</b> $1 {a}'],
    ['astral letters', '𝔄𝔪𝔞𝔯𝔞'],
    ['a number in one piece', '10\u202f000 et 1\u00a0234'],
  ])('keeps %s as it is', (_, text) => expect(plainText(text)).toBe(text));

  test('is one line without anything that hides or turns, whatever it was', () => {
    const hidden =
      /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
    const nasty = fc.constantFrom('\u202e', '\u2066', '\u200b', '\u0000', '\n', '\ufeff', '\u00ad');
    const texts = fc
      .array(fc.oneof(fc.string({ unit: 'binary' }), nasty), { maxLength: 12 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const plain = plainText(text);
        expect(plain).not.toMatch(hidden);
        expect(plain).toBe(plain.trim());
        expect(plainText(plain)).toBe(plain);
      }),
      { seed: 38, numRuns: 100 },
    );
  });
});
