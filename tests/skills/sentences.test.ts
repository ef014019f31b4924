import { describe, expect, test } from 'vitest';

import { sentencesIn } from '@/utils/skills/sentences';

const textsIn = (text: string) => sentencesIn(text).map((sentence) => sentence.text);

describe('the sentences of a text', () => {
  test('are cut from it where they stand', () => {
    const text = 'One. Two!\n\n  • Three; four';
    expect(sentencesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'One.',
      'Two!',
      'Three;',
      'four',
    ]);
  });

  test.each([
    'Use e.g. Python, SQL etc. and more.',
    'At least 3 yrs. Python in the U.S. Navy',
    'Node.js and ASP.NET 4.8',
    'A B.S. degree, i.e. a bachelor',
  ])('do not end at an abbreviation: %s', (text) => expect(textsIn(text)).toEqual([text]));

  test('end with their line, whatever it ends with', () =>
    expect(textsIn('Python\r\nSQL\nGo')).toEqual(['Python', 'SQL', 'Go']));
});
