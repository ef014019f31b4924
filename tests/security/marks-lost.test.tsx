import 'fake-indexeddb/auto';

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { MarksLostNotice } from '@/components/MarksLostNotice';
import { speak } from '@/components/words';
import { keepReading } from '@/entrypoints/background/read-pages';
import { PageReading } from '@/utils/model/page';

import { emptyStore, NOW } from '../background/around';
import { from, PROFILE, profile } from '../background/readings';
import { freshBrowser } from '../browser/fake-browser';
import { drawn, textOf } from '../components/drawn';
import { voice } from '../components/locales';

beforeAll(() => speak(voice()));
beforeEach(freshBrowser);

describe('S22 S45 F27: marks that can stand on a page no more', () => {
  test.each([
    ['removed', 'This page keeps removing our marks, so they stay away. What stands here counts.'],
    [
      'changed',
      'Something changed the words of our marks on this page, so they were taken away. What stands here counts.',
    ],
  ] as const)('are told of with the page’s own reading: %s', async (marksLost, words) => {
    const reading = PageReading.parse(profile({ marksLost }));
    const store = emptyStore();
    await keepReading(store, reading, from(PROFILE), NOW);
    const page = await store.pages.get('tab:1');
    expect(page).toMatchObject({ marksLost });
    expect(textOf(drawn(<MarksLostNotice how={page?.marksLost} />))).toBe(words);
  });

  test('are told of no more on the next page', async () => {
    const store = emptyStore();
    await keepReading(store, profile({ marksLost: 'removed' }), from(PROFILE), NOW);
    await keepReading(store, profile(), from(PROFILE), NOW);
    expect(await store.pages.get('tab:1')).not.toHaveProperty('marksLost');
  });

  test('say nothing where they stand', () =>
    expect(textOf(drawn(<MarksLostNotice how={undefined} />))).toBe(''));
});
