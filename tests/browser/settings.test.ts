import { beforeEach, describe, expect, test, vi } from 'vitest';

import {
  changeSettings,
  readSettings,
  type Settings,
  watchSettings,
} from '@/utils/browser/settings';

import { browser, freshBrowser } from './fake-browser';

const DEFAULTS: Settings = {
  levels: {},
  showCount: true,
  theme: 'system',
  retentionDays: 90,
  always: [],
};
const LINKEDIN = 'www.linkedin.com';

const keep = (settings: unknown) => browser.storage.local.set({ settings });

beforeEach(freshBrowser);

describe('settings', () => {
  test('begin with no site that gives more than a look', async () =>
    expect(await readSettings()).toEqual(DEFAULTS));

  test('are read as they were chosen', async () => {
    const chosen: Settings = {
      levels: { [LINKEDIN]: 'marks' },
      showCount: false,
      theme: 'dark',
      role: 'recruiter',
      retentionDays: 30,
      always: ['api.badgr.io'],
    };
    await changeSettings(() => chosen);
    expect(await readSettings()).toEqual(chosen);
  });

  test('fill in what an older version did not know', async () => {
    await keep({ levels: { [LINKEDIN]: 'off' } });
    expect(await readSettings()).toEqual({ ...DEFAULTS, levels: { [LINKEDIN]: 'off' } });
  });

  test('S50: leave out what they do not know', async () => {
    await keep({ showCount: false, levels: {}, name: 'Jane Doe' });
    expect(await readSettings()).toEqual({ ...DEFAULTS, showCount: false });
  });

  test.each([
    ['a text', 'garbage'],
    ['a number', 7],
    ['a list', [1, 2]],
    ['levels that are no table', { levels: 'all' }],
    ['a level that there is not', { levels: { [LINKEDIN]: 'everything' } }],
    ['a level that is no text', { levels: { [LINKEDIN]: true } }],
    ['a count that is no truth value', { showCount: 'yes' }],
  ])('that are %s fall back to the defaults', async (_, garbage) => {
    await keep(garbage);
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  test('F29 S50: can be changed after they were garbage', async () => {
    await keep('garbage');
    await changeSettings((settings) => ({ ...settings, showCount: false }));
    expect(await readSettings()).toEqual({ ...DEFAULTS, showCount: false });
  });

  test('lose no change when two come at once', async () => {
    await Promise.all([
      changeSettings((settings) => ({ ...settings, showCount: false })),
      changeSettings(({ levels, ...rest }) => ({ ...rest, levels: { ...levels, a: 'off' } })),
      changeSettings(({ levels, ...rest }) => ({ ...rest, levels: { ...levels, b: 'marks' } })),
    ]);
    expect(await readSettings()).toEqual({
      ...DEFAULTS,
      levels: { a: 'off', b: 'marks' },
      showCount: false,
    });
  });

  test('lie in no place but the one for settings', async () => {
    await changeSettings((settings) => ({ ...settings, showCount: false }));
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['settings']);
    expect(await browser.storage.session.get(null)).toEqual({});
  });
});

describe('a screen', () => {
  test('is told the settings, and again after each change', async () => {
    const told: Settings[] = [];
    const stop = watchSettings((settings) => told.push(settings));
    await vi.waitFor(() => expect(told).toEqual([DEFAULTS]), { interval: 1 });
    await changeSettings((settings) => ({ ...settings, showCount: false }));
    await vi.waitFor(() => expect(told.at(-1)?.showCount).toBe(false), { interval: 1 });
    stop();
    await changeSettings((settings) => ({ ...settings, showCount: true }));
    expect(told).toHaveLength(2);
  });

  test('is not told of what else lies in the storage', async () => {
    const told = vi.fn();
    const stop = watchSettings(told);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1), { interval: 1 });
    await browser.storage.local.set({ sentinel: 1 });
    expect(told).toHaveBeenCalledTimes(1);
    stop();
  });
});
