import { describe, expect, test } from 'vitest';

import { wordsInMarkup } from './words-in-markup';

const screens = Object.entries(
  import.meta.glob<string>(['/components/**/*.tsx', '/entrypoints/**/*.tsx'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** The same in every language. */
const NAMES = new Set(['Proofstack', 'jobs.example.com', 'example.com']);

describe('words in the markup of a screen', () => {
  test.each([
    ['<p>Hello</p>', ['Hello']],
    ["<p>{is ? 'yes' : say('no')}</p>", ['yes']],
    ["<p>{is && 'yes'}</p>", ['yes']],
    [`<p>{\`\${count} left\`}</p>`, ['left']],
    ['<img alt="A seal" className="seal" />', ['A seal']],
    ["<p title={say('key')}>{say('key')}: <b>{name}</b> · {count}</p>", []],
  ])('are noticed: %s', (source, words) => expect(wordsInMarkup(source)).toEqual(words));

  test('are looked for in every screen', () => expect(screens.length).toBeGreaterThan(100));

  test.each(screens)('%s says nothing but what it looks up', (_, source) =>
    expect(wordsInMarkup(source).filter((words) => !NAMES.has(words))).toEqual([]),
  );
});
