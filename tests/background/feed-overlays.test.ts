import 'fake-indexeddb/auto';

import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { speak } from '@/components/words';
import { feedOverlays, type OverlayFeeder } from '@/entrypoints/background/feed-overlays';
import { changeSettings } from '@/utils/browser/settings';
import type { Level } from '@/utils/model/level';
import { type OverlayFeed, PublicVerdict } from '@/utils/model/public-verdict';
import type { PageRow, Store } from '@/utils/model/store';

import { connect, freshBrowser, state } from '../browser/fake-browser';
import { badgeLink, findingRow, pageRow } from '../browser/rows';
import { voice } from '../components/locales';
import { aroundOf, type TestSurroundings } from './around';

const HOST = 'people.example';

let around: TestSurroundings;
let store: Store;
let overlays: OverlayFeeder;

beforeAll(() => speak(voice()));
beforeEach(() => {
  freshBrowser();
  around = aroundOf();
  store = around.lasting;
  overlays = feedOverlays(around);
});

interface Told {
  readonly name?: string;
  readonly tabId?: number;
  readonly frameId?: number;
}

/** The worker's end of a port, which notes what is sent. */
function portFrom({ name = 'overlay', tabId = 1, frameId = 0 }: Told = {}) {
  let gone = () => {};
  const port = {
    name,
    sender: { tab: { id: tabId }, frameId },
    sent: [] as OverlayFeed[],
    postMessage: (feed: OverlayFeed) => port.sent.push(feed),
    disconnect: vi.fn(),
    onDisconnect: {
      addListener(listen: () => void) {
        gone = listen;
      },
    },
    leave: () => gone(),
  };
  connect(port);
  return port;
}

async function marked(told: Partial<PageRow> = {}, into = store): Promise<void> {
  const page = pageRow({ asked: true, marked: true, ...told });
  await into.pages.put(page);
  const candidateId = `${page.tabId}:a`;
  await into.findings.put(findingRow({ tabId: page.tabId, candidateId, state: 'waiting' }));
}

const choose = (level: Level) =>
  changeSettings((settings) => ({ ...settings, levels: { [HOST]: level } }));

const eventually = (check: () => unknown) => vi.waitFor(check, { interval: 1, timeout: 2_000 });

const hrefs = (feed: OverlayFeed | undefined) => feed?.verdicts.map(({ href }) => href);

describe('the marks of a page', () => {
  test('are told what there is as soon as they call', async () => {
    await marked();
    const port = portFrom();
    await eventually(() => expect(port.sent).toHaveLength(1));
    expect(hrefs(port.sent[0])).toEqual([badgeLink().href]);
  });

  test('are told again when something has changed', async () => {
    await marked();
    const port = portFrom();
    await eventually(() => expect(port.sent).toHaveLength(1));
    await store.findings.change(findingRow({ candidateId: '1:a' }).id, (row) => ({
      ...row,
      state: 'checking',
    }));
    await overlays.feed(store, 1);
    expect(port.sent.map(({ verdicts }) => verdicts[0]?.label)).toEqual([
      'Waiting: Observability',
      'Checking: Observability',
    ]);
  });

  test('S11 S14: are told display texts in the agreed shape, and nothing else', async () => {
    await marked();
    const port = portFrom();
    await eventually(() => expect(port.sent).toHaveLength(1));
    for (const feed of port.sent) {
      expect(Object.keys(feed).toSorted()).toEqual(['verdicts', 'words']);
      for (const verdict of feed.verdicts) expect(PublicVerdict.parse(verdict)).toEqual(verdict);
    }
  });

  test('are told nothing of another tab', async () => {
    await marked();
    await marked({ tabId: 2 });
    const [first, second] = [portFrom(), portFrom({ tabId: 2 })];
    await eventually(() => expect(first.sent.length + second.sent.length).toBe(2));
    await overlays.feed(store, 2);
    expect(first.sent).toHaveLength(1);
    expect(second.sent).toHaveLength(2);
    expect(second.sent[0]?.verdicts[0]?.findingId).toContain('2:a');
  });

  test('in a private window are told of private findings alone', async () => {
    state.privateTabs.add(3);
    await marked({ tabId: 3 });
    await marked({ tabId: 3 }, around.passing);
    await around.passing.findings.change(findingRow({ candidateId: '3:a' }).id, (row) => ({
      ...row,
      state: 'checking',
    }));
    const port = portFrom({ tabId: 3 });
    await eventually(() => expect(port.sent).toHaveLength(1));
    expect(port.sent[0]?.verdicts[0]?.label).toBe('Checking: Observability');
  });

  test('that have gone are told nothing more', async () => {
    await marked();
    const port = portFrom();
    await eventually(() => expect(port.sent).toHaveLength(1));
    port.leave();
    await overlays.feed(store, 1);
    expect(port.sent).toHaveLength(1);
  });

  test.each([
    ['the user turns the site off', 'off' as const, {}],
    ['the page has become another one', 'on-click' as const, { asked: false }],
  ])('are told to go when %s', async (_, level, page) => {
    await marked();
    const port = portFrom();
    await eventually(() => expect(port.sent).toHaveLength(1));
    await choose(level);
    await store.pages.change('tab:1', (row) => ({ ...row, ...page }));
    await overlays.feed(store, 1);
    expect(port.sent.at(-1)?.verdicts).toEqual([]);
  });
});

describe('a port', () => {
  test.each([
    ['of another name', { name: 'devtools' }],
    ['of a frame', { frameId: 4 }],
  ])('%s is refused', async (_, told) => {
    await marked();
    const port = portFrom(told);
    expect(port.disconnect).toHaveBeenCalledTimes(1);
    await overlays.feed(store, 1);
    expect(port.sent).toEqual([]);
  });

  test('of no tab is refused', () => {
    const disconnect = vi.fn();
    connect({ name: 'overlay', sender: {}, disconnect });
    expect(disconnect).toHaveBeenCalledTimes(1);
  });
});

describe('a page without a port', () => {
  test('is called back by a worker that has lost its ports', async () => {
    await marked();
    await overlays.feed(store, 1);
    expect(state.executed).toEqual([{ tabId: 1, file: '/overlay.js' }]);
  });

  test('that bears no marks is left alone', async () => {
    await marked({ marked: false });
    await overlays.feed(store, 1);
    expect(state.executed).toEqual([]);
  });

  test('that is turned off is left alone', async () => {
    await marked();
    await choose('off');
    await overlays.feed(store, 1);
    expect(state.executed).toEqual([]);
  });
});
