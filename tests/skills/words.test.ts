import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { keyOf } from '@/utils/skills/spelling';
import { tokensIn } from '@/utils/skills/tokens';
import { hashOf } from '@/utils/skills/word-hash';
import { keyAt, wordsIn } from '@/utils/skills/words';

/** What a word is, in one pattern: slower, and plain to read. */
const WORD =
  /[\p{L}\p{M}\p{N}]+(?:[+#]{1,2}(?![\p{L}\p{M}+#]))?|(?<![\p{L}\p{N}])\.(?:NET|Net|net)(?![\p{L}\p{N}])/gu;
const ADDRESS = /:\/\/|[\p{L}\p{N}]@[\p{L}\p{N}]|^www\.|\.(?:com|org|edu|gov)\//iu;

const tokensByPattern = (text: string) =>
  [...text.matchAll(/\S+/gu)].flatMap(({ 0: chunk, index }) => {
    if (chunk === '&') return [{ key: 'and', start: index, end: index + 1 }];
    if (/[@/]|^www/iu.test(chunk) && ADDRESS.test(chunk)) return [];
    return [...chunk.matchAll(WORD)].map(({ 0: word, index: at }) => ({
      key: keyOf(word),
      start: index + at,
      end: index + at + word.length,
    }));
  });

const pieces = [
  ...'aZ9+#&/@.w:- \n\u00a0éſKßÆ１٣\u0301𝒜😀\ud800',
  '.NET',
  '.net',
  'C++',
  ' & ',
  'www.',
  '.com/',
  '://',
  'organisation',
  'colours',
  'centre',
  'travelling',
  'haem',
  'paed',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 2 })), {
    maxLength: 25,
  })
  .map((parts) => parts.join(''));

describe('the words of any text', () => {
  test('are those that the pattern finds', () =>
    fc.assert(
      fc.property(text, (written) => {
        expect(tokensIn(written)).toEqual(tokensByPattern(written));
      }),
      { numRuns: 3_000, seed: 8 },
    ));

  test('have the hash of what they are compared by', () =>
    fc.assert(
      fc.property(text, (written) => {
        const words = wordsIn(written);
        for (let index = 0; index < words.length; index += 1)
          expect(words.hashes[index]).toBe(hashOf(keyAt(words, index)));
      }),
      { numRuns: 1_000, seed: 8 },
    ));

  test('are none before the first and behind the last', () => {
    const words = wordsIn('one word');
    expect([keyAt(words, -1), keyAt(words, 1), keyAt(words, 2)]).toEqual(['', 'word', '']);
  });
});
