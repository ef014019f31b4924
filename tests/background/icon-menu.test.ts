import 'fake-indexeddb/auto';

import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { speak } from '@/components/words';
import { createIconMenu, obeyIconMenu } from '@/entrypoints/background/icon-menu';
import { readPause } from '@/utils/browser/pause';
import { changeSettings, readSettings } from '@/utils/browser/settings';
import { watchWish } from '@/utils/browser/wish';
import type { Level } from '@/utils/model/level';

import { browser, choose, freshBrowser, grant, state } from '../browser/fake-browser';
import { voice } from '../components/locales';
import { aroundOf } from './around';
import { idleQueue } from './idle-queue';

const HOST = 'jobs.example';
const TAB = { id: 1, url: `https://${HOST}/1` };

beforeAll(() => speak(voice()));
beforeEach(() => {
  freshBrowser();
  state.addresses.set(1, TAB.url);
  createIconMenu();
});

const start = () =>
  obeyIconMenu({
    around: aroundOf(),
    queue: idleQueue,
    refresh: async () => {},
    refreshAll: async () => {},
  });

const at = (level: Level) => changeSettings((all) => ({ ...all, levels: { [HOST]: level } }));
const site = () => state.entries.get('site');
const pause = () => state.entries.get('pause');
const wish = () =>
  new Promise((resolve) => {
    const stop = watchWish((tabId) => {
      resolve(tabId);
      setTimeout(() => stop());
    });
  });

describe('the switch of the site in the icon’s menu', () => {
  test('stands in the menu of the icon alone', () => {
    expect(site()).toMatchObject({
      type: 'checkbox',
      title: 'Enable on this site',
      contexts: ['action'],
    });
  });

  test.each([
    ['off', false],
    ['on-click', false],
    ['marks', true],
    ['automatic', true],
  ] as const)('at level %s is on: %s', async (level, checked) => {
    grant(HOST);
    await at(level);
    start();
    await vi.waitFor(() => expect(site()).toMatchObject({ checked, enabled: true }));
  });

  test('is off where the browser’s permission was taken back', async () => {
    await at('marks');
    start();
    await vi.waitFor(() => expect(site()).toMatchObject({ checked: false }));
  });

  test('is that of the tab in front', async () => {
    grant(HOST);
    await at('marks');
    state.addresses.set(2, 'https://other.example/');
    start();
    await vi.waitFor(() => expect(site()).toMatchObject({ checked: true }));
    state.front = 2;
    await browser.tabs.onActivated.trigger({ tabId: 2, windowId: 1 });
    await vi.waitFor(() => expect(site()).toMatchObject({ checked: false }));
  });

  test('turned on has the popup say what it means, before anything is asked or changed', async () => {
    start();
    choose({ menuItemId: 'site', checked: true }, TAB);
    expect(await wish()).toBe(1);
    expect(state.popupsOpened).toBe(1);
    expect(state.questions).toEqual([]);
    expect((await readSettings()).levels).toEqual({});
    // The browser has turned it already.
    await vi.waitFor(() => expect(site()).toMatchObject({ checked: false }));
  });

  test('turned off leaves the site to clicks', async () => {
    grant(HOST);
    await at('automatic');
    start();
    choose({ menuItemId: 'site', checked: false }, TAB);
    await vi.waitFor(async () =>
      expect((await readSettings()).levels).toEqual({ [HOST]: 'on-click' }),
    );
    expect(state.popupsOpened).toBe(0);
  });

  const policies: readonly (readonly [string, Record<string, unknown>])[] = [
    ['allows no marks', { highestLevel: 'on-click' }],
    ['has set the site’s level', { siteLevels: { [HOST]: 'automatic' } }],
  ];
  test.each(policies)('cannot be turned where the organisation %s', async (_, policy) => {
    await browser.storage.managed.set(policy);
    grant(HOST);
    start();
    await vi.waitFor(() => expect(site()).toMatchObject({ enabled: false }));
  });

  test('leaves a level that the organisation has set', async () => {
    await browser.storage.managed.set({ siteLevels: { [HOST]: 'automatic' } });
    start();
    choose({ menuItemId: 'site', checked: false }, TAB);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await browser.storage.local.get('settings')).toEqual({});
  });
});

describe('the switch of the pause', () => {
  test('begins one, says until when, and ends it', async () => {
    start();
    await vi.waitFor(() =>
      expect(pause()).toMatchObject({ checked: false, title: 'Pause on all pages for 10 minutes' }),
    );
    vi.useFakeTimers({ toFake: ['Date'], now: aroundOf().clock.now() });
    choose({ menuItemId: 'pause', checked: true }, TAB);
    await vi.waitFor(() =>
      expect(pause()).toMatchObject({
        checked: true,
        title: expect.stringMatching(/^Proofstack is paused until \d/u),
      }),
    );
    choose({ menuItemId: 'pause', checked: false }, TAB);
    await vi.waitFor(() => expect(pause()).toMatchObject({ checked: false }));
    expect(await readPause()).toEqual({});
  });
});
