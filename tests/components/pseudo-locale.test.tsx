import { beforeAll, describe, expect, test } from 'vitest';

import { speak } from '@/components/words';

import { drawn } from './drawn';
import { messagesIn } from './locales';
import { screens } from './main-screens';
import { CLOSES, notLookedUp, OPENS, pseudoVoice } from './pseudo-locale';

const asked = new Set<string>();
beforeAll(() => speak(pseudoVoice((key) => asked.add(key))));

describe('in a language that nobody speaks', () => {
  test.each(Object.entries(screens))('%s says nothing but what it looks up', (_, screen) => {
    const known = valuesIn(screen.props);
    const words = heardIn(drawn(screen))
      .flatMap((text) => notLookedUp(text).match(/\p{Script=Latin}+/gu) ?? [])
      .filter((word) => !known.includes(word) && !NAMES.has(word));
    expect(words).toEqual([]);
  });

  test.each(Object.entries(screens))('%s cuts no sentence', (_, screen) => {
    const texts = heardIn(drawn(screen)).join('');
    expect(texts.split(OPENS)).toHaveLength(texts.split(CLOSES).length);
  });

  test('every key that was looked up is there, and they were many', () => {
    const english = messagesIn('en');
    expect([...asked].filter((key) => !(key in english))).toEqual([]);
    expect(asked.size).toBeGreaterThan(230);
  });

  test('a word that was not looked up is noticed', () =>
    expect(notLookedUp(`${OPENS}a ${OPENS}b${CLOSES}${CLOSES} Verified`).trim()).toBe('Verified'));
});

/** Names and addresses that are ours, in every language the same. */
const NAMES = new Set(['Proofstack', 'ESCO', 'O', 'NET']);

/** Everything that the data say, in one line. */
function valuesIn(data: unknown): string {
  if (data instanceof Date) return data.toISOString();
  if (typeof data !== 'object' || data === null) return String(data);
  return Object.values(data).map(valuesIn).join(' ');
}

const TEXT = 3;

/** Every text that is shown, and every name that is read out. */
function heardIn(root: Element): string[] {
  const named = ['alt', 'aria-label', 'placeholder', 'title'].flatMap((name) =>
    [...root.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const texts = [...root.querySelectorAll('*')].flatMap(({ childNodes }) =>
    [...childNodes].flatMap(({ nodeType, textContent }) =>
      nodeType === TEXT ? [textContent] : [],
    ),
  );
  return [...texts, ...named].filter((text) => text !== null);
}
