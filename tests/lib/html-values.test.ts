import { expect, test } from 'vitest';

import { contentOf } from '@/utils/lib/html-values';

const titleOf = (content: string) =>
  contentOf('og:title', `<meta property="og:title" content="${content}">`);

test.each([
  [
    'Badge was issued by A&amp;B to Jos&eacute; N&uacute;&ntilde;ez.',
    'Badge was issued by A&B to José Núñez.',
  ],
  ['O&#39;Neill &#x2013; &QUOT;Q&quot;', 'O\'Neill – "Q"'],
  ['Groß&szlig;e &unknown; &#0; AT&T;', 'Großße &unknown; &#0; AT&T;'],
])('a page’s title is the text behind its character references: %s', (content, title) =>
  expect(titleOf(content)).toBe(title),
);

test('a page’s title is found whatever the order of its attributes', () =>
  expect(
    contentOf(
      'og:title',
      "<meta name='x' content='y'><META content='Title' property=\"og:title\" />",
    ),
  ).toBe('Title'));
