import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { messages, messagesIn } from '@/utils/browser/messages';
import { languages } from '@/utils/model/languages';

import { voice, messagesIn as written } from '../components/locales';
import { browser, freshBrowser, state } from './fake-browser';

beforeEach(() => {
  freshBrowser();
  vi.stubGlobal('fetch', async (url: string) => {
    const folder = /_locales\/(\w+)\/messages\.json$/u.exec(url)?.[1] ?? '';
    return new Response(JSON.stringify(written(folder)));
  });
});
afterEach(() => vi.unstubAllGlobals());

/** What the screens say for a key. */
async function said(key: string): Promise<unknown> {
  const say = await messages();
  if (typeof say !== 'function') throw new Error('no sentences');
  return say(key);
}

describe('the sentences of the screens', () => {
  test('are the browser’s own without a policy, or with a language that there is not', async () => {
    expect(await messages()).toBe(browser.i18n.getMessage);
    await browser.storage.managed.set({ language: 'xx' });
    expect(await messages()).toBe(browser.i18n.getMessage);
  });

  test.each(['de', 'de-AT', 'de_CH'])('are those that the policy names: %s', async (language) => {
    await browser.storage.managed.set({ language });
    expect(await said('options_remove')).toBe(voice('de')('options_remove'));
  });

  test('are the browser’s own where it found them for another region', async () => {
    Object.assign(state, { speaks: 'fr-CA', found: 'fr' });
    expect(await messages()).toBe(browser.i18n.getMessage);
  });

  test('are the browser’s own where it found others than its menus are in', async () => {
    Object.assign(state, { speaks: 'en-US', found: 'fr' });
    expect(await messages()).toBe(browser.i18n.getMessage);
  });

  test('are those of the same language where the browser found none for the region', async () => {
    Object.assign(state, { speaks: 'fr-Latn-CA', found: 'en-GB' });
    expect(await said('options_remove')).toBe(voice('fr')('options_remove'));
  });

  test.each(languages)('are filled in as the browser does: %s', async (language) => {
    const say = await messagesIn(language);
    expect(say('saved_count', ['$2', 'x'])).toBe(voice(language)('saved_count', ['$2', 'x']));
    expect(say('no_such_key')).toBe('');
    expect(say('constructor')).toBe('');
  });
});
