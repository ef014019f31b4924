import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { languages, messages, messagesIn } from '@/utils/browser/messages';

import { locales, voice, messagesIn as written } from '../components/locales';
import { browser, freshBrowser } from './fake-browser';

beforeEach(() => {
  freshBrowser();
  vi.stubGlobal('fetch', async (url: string) => {
    const language = /_locales\/(\w+)\/messages\.json$/u.exec(url)?.[1] ?? '';
    return new Response(JSON.stringify(written(language)));
  });
});
afterEach(() => vi.unstubAllGlobals());

test('the languages are those of the package', () => {
  expect(languages.toSorted()).toEqual(locales.map(({ language }) => language).toSorted());
});

describe('the sentences of the screens', () => {
  test('are the browser’s own without a policy, or with a language that there is not', async () => {
    expect(await messages()).toBe(browser.i18n.getMessage);
    await browser.storage.managed.set({ language: 'xx' });
    expect(await messages()).toBe(browser.i18n.getMessage);
  });

  test('are those of the language that the policy names', async () => {
    await browser.storage.managed.set({ language: 'de' });
    const say = await messages();
    if (typeof say !== 'function') throw new Error('no sentences');
    expect(say('options_remove')).toBe(voice('de')('options_remove'));
  });

  test.each(languages)('are filled in as the browser does: %s', async (language) => {
    const say = await messagesIn(language);
    expect(say('saved_count', ['$2', 'x'])).toBe(voice(language)('saved_count', ['$2', 'x']));
    expect(say('no_such_key')).toBe('');
    expect(say('constructor')).toBe('');
  });
});
