import { describe, expect, test } from 'vitest';

import { linksIn } from '@/entrypoints/background/by-hand';

const BADGE = 'https://badges.example/b/7?lang=en';

describe('the addresses in a marked text', () => {
  test.each([
    ['alone', BADGE],
    ['at the end of a sentence', `See ${BADGE}.`],
    ['before a comma', `First ${BADGE}, then nothing.`],
    ['in brackets', `My badge (${BADGE}) is here.`],
    ['in straight quotes', `It is "${BADGE}"`],
    ['in typographic quotes', `It is “${BADGE}”, I think.`],
    ['in German quotes', `Es ist „${BADGE}“.`],
    ['in Arabic', `شارتي ${BADGE}، وهي هنا`],
    ['in angle brackets', `<${BADGE}>`],
  ])('are taken without what stands around them: %s', (_, text) => {
    expect(linksIn(text).map(({ href }) => href)).toEqual([BADGE]);
  });

  test('are taken each, in their order', () => {
    const text = `${BADGE}\n- https://other.example/c.json;`;
    expect(linksIn(text).map(({ href }) => href)).toEqual([BADGE, 'https://other.example/c.json']);
  });

  test.each(['Certified in many things.', 'http://badges.example/b/7', 'https://', ''])(
    'are none in %j',
    (text) => expect(linksIn(text)).toEqual([]),
  );
});
