import 'fake-indexeddb/auto';

import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { speak } from '@/components/words';
import { handlersOf } from '@/entrypoints/background/handlers';
import { endPauses } from '@/entrypoints/background/pauses';
import { showOnToolbar } from '@/entrypoints/background/toolbar';
import type { VerifyQueue } from '@/entrypoints/background/verify-queue';
import { levelNow, readPause } from '@/utils/browser/pause';
import type { Handlers, Sender } from '@/utils/browser/serve';
import { changeSettings, storedSettings } from '@/utils/browser/settings';
import { PAUSE_MS } from '@/utils/model/pause';
import type { Store } from '@/utils/model/store';

import { browser, freshBrowser, grant, state } from '../browser/fake-browser';
import { findingRow } from '../browser/rows';
import { voice } from '../components/locales';
import { aroundOf, NOW, type TestSurroundings } from './around';
import { candidate, from, linkTo, PROFILE, profile } from './readings';

const HOST = new URL(PROFILE).hostname;
const OWN: Sender = { incognito: false };
const END = new Date(NOW.getTime() + PAUSE_MS).toISOString();

let around: TestSurroundings;
let parts: Parameters<typeof endPauses>[0];
let handlers: Handlers;
let shown: (readonly [store: Store, tabId: number])[];
let stopped: string[];

beforeAll(() => speak(voice()));
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  freshBrowser();
  around = aroundOf();
  shown = [];
  stopped = [];
  const queue: VerifyQueue = {
    add: async () => {},
    addPatient: () => {},
    stop: async (_, findings) => {
      stopped.push(...findings.map(({ id }) => id));
    },
    resume: () => {},
    allow: async () => {},
  };
  const refresh = async (store: Store, tabId: number) => {
    shown.push([store, tabId]);
    await showOnToolbar(store, tabId);
  };
  parts = { around, queue, refresh, refreshAll: async () => {} };
  handlers = handlersOf(parts);
  grant(HOST);
  await changeSettings((all) => ({ ...all, levels: { [HOST]: 'marks' } }));
  state.addresses.set(1, PROFILE);
  return () => vi.useRealTimers();
});

const begin = () => handlers['pause/begin']({}, OWN);
const scripts = () => [...state.scripts.keys()];
const report = () =>
  handlers['page/report'](
    profile({
      url: PROFILE,
      candidates: [candidate({ badgeLinks: [linkTo('https://a.example/1.json')] })],
    }),
    from(PROFILE),
  );

/** The worker starts, and takes up what the one before has written down. */
async function started(at = NOW.getTime()): Promise<void> {
  vi.setSystemTime(at);
  await around.clock.advance(at - around.clock.now());
  endPauses(parts);
}

describe('a pause', () => {
  test('takes the scripts from all sites and refuses what a page still reports', async () => {
    await handlers['site/level']({ host: HOST, level: 'marks' }, OWN);
    expect(scripts()).toEqual(['scout']);
    await begin();
    expect(scripts()).toEqual([]);
    expect(await levelNow(HOST)).toBe('off');
    await report();
    expect(await around.lasting.pages.all()).toEqual([]);
  });

  test('leaves in line what batches and the user’s own wait for, and nothing of a page', async () => {
    await report();
    const ofBatch = findingRow({ tabId: -7, candidateId: 'batch:a' });
    await around.lasting.findings.put(ofBatch);
    await begin();
    expect(stopped).toHaveLength(1);
    expect(stopped).not.toContain(ofBatch.id);
  });

  test('says on the toolbar of every tab until when, also where nothing was read', async () => {
    state.addresses.set(2, 'https://other.example/');
    state.privateTabs.add(2);
    await begin();
    expect(shown).toEqual([
      [around.lasting, 1],
      [around.passing, 2],
    ]);
    for (const tabId of [1, 2]) {
      expect(await browser.action.getTitle({ tabId })).toMatch(/^Proofstack is paused until \d/u);
      expect(await browser.action.getBadgeText({ tabId })).toBe('||');
      expect(state.icons.get(tabId)).toBe('/icon/off-16.png');
    }
  });

  test('is no setting, which a backup would carry to another computer', async () => {
    await begin();
    expect(JSON.stringify(await storedSettings())).not.toContain(END);
  });

  test('ends by its alarm, and open pages of sites that are read at once are read', async () => {
    endPauses(parts);
    await begin();
    expect(await browser.alarms.get('end-pause')).toMatchObject({ scheduledTime: Date.parse(END) });
    state.addresses.set(3, 'https://other.example/');
    vi.setSystemTime(END);
    await browser.alarms.onAlarm.trigger({
      name: 'end-pause',
      scheduledTime: 0,
      persistAcrossSessions: false,
    });
    await vi.waitFor(() => expect(state.executed).toEqual([{ tabId: 1, file: '/scout.js' }]));
    expect(scripts()).toEqual(['scout']);
    expect(await readPause()).toEqual({});
    expect(await browser.action.getTitle({ tabId: 1 })).toBe('Click to check this page');
  });

  test('is ended by the user before its time', async () => {
    await begin();
    await handlers['pause/end']({}, OWN);
    expect(await levelNow(HOST)).toBe('marks');
    expect(await browser.alarms.get('end-pause')).toBeUndefined();
  });

  test('that the worker did not live to end is ended by the next one', async () => {
    await begin();
    await browser.alarms.clear('end-pause');
    await started(Date.parse(END) + 1);
    await vi.waitFor(() => expect(scripts()).toEqual(['scout']));
  });

  test('goes on in the next worker, which has an alarm whatever the browser forgot', async () => {
    await begin();
    await browser.alarms.clear('end-pause');
    await started(NOW.getTime() + 60_000);
    await vi.waitFor(async () =>
      expect(await browser.alarms.get('end-pause')).toMatchObject({
        scheduledTime: Date.parse(END),
      }),
    );
    expect(await levelNow(HOST)).toBe('off');
  });

  test('grows no longer where the clock is set back', async () => {
    await begin();
    vi.setSystemTime(NOW.getTime() - 3_600_000);
    expect(await levelNow(HOST)).toBe('marks');
  });

  test('gives a site no more than the organisation does, then or afterwards', async () => {
    await browser.storage.managed.set({ siteLevels: { [HOST]: 'on-click' } });
    await begin();
    expect(await levelNow(HOST)).toBe('off');
    await handlers['pause/end']({}, OWN);
    expect(await levelNow(HOST)).toBe('on-click');
  });

  test('is gone with everything else, from the toolbar too', async () => {
    await begin();
    await handlers['everything/remove']({}, OWN);
    expect(await readPause()).toEqual({});
    expect(await browser.action.getBadgeText({ tabId: 1 })).toBe('');
  });
});
