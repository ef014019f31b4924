import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test, vi } from 'vitest';

import { handlersOf } from '@/entrypoints/background/handlers';
import { knownEmails } from '@/entrypoints/background/known-emails';
import { keepReading } from '@/entrypoints/background/read-pages';
import type { VerifyQueue } from '@/entrypoints/background/verify-queue';
import type { Handlers, Sender } from '@/utils/browser/serve';
import { changeSettings, readSettings } from '@/utils/browser/settings';
import type { Achievement } from '@/utils/model/credential';
import type { Level } from '@/utils/model/level';
import type { PageReading } from '@/utils/model/page';
import { SAVED_TAB, type Store } from '@/utils/model/store';

import { browser, freshBrowser, grant, state } from '../browser/fake-browser';
import { emptyReport } from '../components/match-rows';
import { credential } from '../skills/credential';
import { aroundOf, dumpOf, emptyStore, NOW, type TestSurroundings } from './around';
import { candidate, from, linkTo, POSTING, PROFILE, postingPage, profile } from './readings';
import { resultOf } from './results';

const A = linkTo('https://issuer.example/credentials/a.json');
const B = linkTo('https://issuer.example/credentials/b.json');
const FINDING = `1:${PROFILE}#${A.href}`;
const LINKEDIN = 'https://www.linkedin.com/in/amara/';

let around: TestSurroundings;
let store: Store;
let handlers: Handlers;
let queued: string[];
let add: ReturnType<typeof vi.fn<VerifyQueue['add']>>;
let refresh: ReturnType<typeof vi.fn<(store: Store, tabId: number) => Promise<void>>>;
let refreshAll: ReturnType<typeof vi.fn<() => Promise<void>>>;

beforeEach(() => {
  freshBrowser();
  around = aroundOf();
  store = around.lasting;
  queued = [];
  add = vi.fn<VerifyQueue['add']>(async (_, findings) => {
    queued.push(...findings.map(({ link }) => link.href));
  });
  refresh = vi.fn(async () => {});
  refreshAll = vi.fn(async () => {});
  const queue: VerifyQueue = {
    add,
    addPatient: () => {},
    stop: async () => {},
    resume: () => {},
    allow: async () => {},
  };
  handlers = handlersOf({ around, queue, refresh, refreshAll });
});

const page = (url = PROFILE, badgeLinks = [A, B]): PageReading =>
  profile({ url, candidates: [candidate({ key: url, badgeLinks })] });

const report = (reading = page(), told: Partial<Sender> = {}) =>
  handlers['page/report'](reading, from(reading.url, told));

const own: Sender = { incognito: false };

const choose = (level: Level, host = new URL(PROFILE).hostname) =>
  changeSettings((settings) => ({ ...settings, levels: { [host]: level } }));

const isEmpty = async (of: Store) => expect(await dumpOf(of)).toBe(await dumpOf(emptyStore()));

const marks = () => state.executed.filter(({ file }) => file === '/overlay.js');

describe('a page that reports itself', () => {
  test('is written down for an ordinary window, and shown', async () => {
    await report();
    expect(await store.findings.all()).toHaveLength(2);
    await isEmpty(around.passing);
    expect(refresh).toHaveBeenCalledWith(store, 1);
  });

  test('S49: of a private window stays in memory', async () => {
    await report(page(), { incognito: true });
    expect(await around.passing.findings.all()).toHaveLength(2);
    await isEmpty(store);
    expect(refresh).toHaveBeenCalledWith(around.passing, 1);
  });

  test.each([
    ['a frame', { frameId: 2 }],
    ['another site', { url: 'https://evil.example/' }],
  ])('S20: is not believed when it comes from %s', async (_, told) => {
    await report(page(), told);
    await isEmpty(store);
    expect(refresh).not.toHaveBeenCalled();
  });

  test.each([
    ['off', 0, 0, 0],
    ['on-click', 2, 0, 0],
    ['marks', 2, 1, 0],
    ['automatic', 2, 1, 2],
  ] as const)(
    'at level %s: %i findings kept, %i marks run, %i links asked',
    async (level, kept, run, asks) => {
      await choose(level);
      await report();
      expect(await store.findings.all()).toHaveLength(kept);
      expect(marks()).toHaveLength(run);
      expect(queued).toHaveLength(asks);
      expect((await store.pages.get('tab:1'))?.marked ?? false).toBe(run > 0);
    },
  );

  test('bears no marks where there is nothing to mark', async () => {
    await choose('marks');
    await report(page(PROFILE, []));
    expect(marks()).toEqual([]);
  });

  test('is asked about new links alone when it reports again', async () => {
    await choose('automatic');
    await report(page(PROFILE, [A]));
    await store.findings.change(FINDING, (row) => ({ ...row, state: 'done' }));
    await report(page(PROFILE, [A, B]));
    expect(queued).toEqual([A.href, B.href]);
  });

  test('does not bear marks that the browser would not let in', async () => {
    state.closedTabs.add(1);
    await choose('marks');
    await report();
    expect(await store.pages.get('tab:1')).toMatchObject({ marked: false });
  });
});

describe('a mark that is asked for more', () => {
  test('opens our own window before anything else, while the click still counts', () => {
    void handlers['panel/open']({ findingId: 'a' }, from(PROFILE));
    expect(state.popupsOpened).toBe(1);
  });
});

describe('a screen that is opened on a tab', () => {
  test('has the page read', async () => {
    expect(await handlers['page/read']({ tabId: 1 }, own)).toBeUndefined();
    expect(state.executed).toEqual([{ tabId: 1, file: '/scout.js' }]);
  });

  test('F24: says where the browser keeps the page closed, and keeps what was read while it was open', async () => {
    await report();
    state.closedTabs.add(1);
    expect(await handlers['page/read']({ tabId: 1 }, own)).toMatchObject({
      ok: false,
      problem: { code: 'private' },
    });
    expect(await store.pages.all()).toHaveLength(1);
  });
});

describe('a check that the user asks for', () => {
  const start = (tabId = 1) => handlers['check/start']({ tabId, always: [] }, own);

  test('takes all links of the page, and the page bears marks', async () => {
    await report();
    await start();
    expect(queued.toSorted()).toEqual([A.href, B.href]);
    expect(await store.pages.get('tab:1')).toMatchObject({ asked: true, marked: true });
    expect(marks()).toHaveLength(1);
  });

  test('of a page that was asked about before takes only what has come to it since', async () => {
    await report(page(PROFILE, [A]));
    await start();
    await store.findings.change(FINDING, (row) => ({ ...row, state: 'done' }));
    await report(page(PROFILE, [A, B]));
    await start();
    expect(queued).toEqual([A.href, B.href]);
  });

  test('leaves LinkedIn as it is, for its results are in the popup', async () => {
    await report(page(LINKEDIN));
    await start();
    expect(queued).toHaveLength(2);
    expect(marks()).toEqual([]);
  });

  test('marks LinkedIn where the user has chosen so', async () => {
    await choose('marks', 'www.linkedin.com');
    await report(page(LINKEDIN));
    await start();
    expect(await store.pages.get('tab:1')).toMatchObject({ marked: true });
  });

  test('in a private window goes into its queue', async () => {
    state.privateTabs.add(1);
    await report(page(), { incognito: true });
    await start();
    expect(add).toHaveBeenCalledWith(around.passing, expect.anything());
  });

  test.each([
    ['an ordinary window', false, ['issuer.example']],
    ['a private window', true, []],
  ])('remembers in %s whom to ask always: private is %s', async (_, incognito, remembered) => {
    if (incognito) state.privateTabs.add(1);
    await report(page(), { incognito });
    await handlers['check/start']({ tabId: 1, always: ['issuer.example'] }, own);
    expect((await readSettings()).always).toEqual(remembered);
    expect(queued).toHaveLength(2);
  });

  test('is nothing where no page was read', async () => {
    await start(7);
    expect(add).not.toHaveBeenCalled();
  });

  test('may be made again for one link', async () => {
    await report();
    await handlers['check/again']({ findingId: FINDING }, own);
    expect(queued).toEqual([A.href]);
    expect(refresh).toHaveBeenLastCalledWith(store, 1);
  });

  test('is not made again for a link that is nowhere', async () => {
    await handlers['check/again']({ findingId: FINDING }, own);
    expect(add).not.toHaveBeenCalled();
  });
});

describe('an entry of the registry', () => {
  const CTID = 'ce-1f0c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5';
  const lookUp = () => handlers['registry/look-up']({ findingId: FINDING }, own);
  const checked = async (alignments: Achievement['alignments']) => {
    await report();
    await store.results.put(resultOf(A, { credential: credential({ alignments }) }));
  };
  const registry = async () => (await store.findings.get(FINDING))?.registry;

  test('is looked up when the user asks for it, and what came of it is kept', async () => {
    await checked([{ name: 'Listed', code: CTID }]);
    expect(await registry()).toBeUndefined();
    await lookUp();
    expect(await registry()).toEqual({
      ctid: CTID,
      askedAt: NOW.toISOString(),
      failure: 'unreachable',
    });
    expect(await store.results.get(A.href)).not.toHaveProperty('registry');
  });

  test('that the credential does not name is asked for by nobody', async () => {
    await checked([{ name: 'Kubernetes' }]);
    await lookUp();
    expect(await registry()).toBeUndefined();
  });

  test('is none of a credential that was not obtained', async () => {
    await report();
    await lookUp();
    expect(await registry()).toBeUndefined();
  });
});

describe('an address to compare with', () => {
  const compare = (candidateId: string) =>
    handlers['person/compare']({ candidateId, email: 'amara@mail.example' }, own);

  test('is known of the person from then on, in memory', async () => {
    await report();
    refresh.mockClear();
    await compare(`1:${PROFILE}`);
    expect(await knownEmails.of(`1:${PROFILE}`)).toEqual(['amara@mail.example']);
    expect(await dumpOf(store)).not.toContain('mail.example');
    expect(refresh).toHaveBeenCalledWith(store, 1);
  });

  test('of nobody is not kept', async () => {
    await compare('1:nobody');
    expect(await knownEmails.of('1:nobody')).toEqual([]);
  });
});

describe('an issuer', () => {
  const genuine = resultOf(A, {
    assurance: 'cryptographically-verified',
    credential: credential(),
  });

  test('is trusted from a genuine credential, and all pages are judged anew', async () => {
    await report();
    await store.results.put(genuine);
    await handlers['trust/add']({ findingId: FINDING }, own);
    expect(await store.trust.all()).toMatchObject([{ id: 'https://issuer.example/' }]);
    expect(refreshAll).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['that nobody has checked', undefined],
    ['that was refused', resultOf(A)],
  ])('is not trusted from a credential %s', async (_, result) => {
    await report();
    if (result) await store.results.put(result);
    await handlers['trust/add']({ findingId: FINDING }, own);
    expect(await store.trust.all()).toEqual([]);
  });

  test('that was trusted in a private window is not written to the database', async () => {
    await report(page(), { incognito: true });
    await around.passing.results.put(genuine);
    await handlers['trust/add']({ findingId: FINDING }, own);
    await isEmpty(store);
    expect(await around.passing.trust.all()).toHaveLength(1);
  });

  test('is trusted no more, in any window, when the user says so', async () => {
    const issuer = { id: 'a', domain: 'a', thumbprints: [], since: '' };
    for (const each of [store, around.passing]) await each.trust.put(issuer);
    await handlers['trust/remove']({ issuerId: 'a' }, own);
    expect(await store.trust.all()).toEqual([]);
    expect(await around.passing.trust.all()).toEqual([]);
    expect(refreshAll).toHaveBeenCalledTimes(1);
  });
});

describe('a posting', () => {
  const OTHER = 'https://jobs.example/dba';

  beforeEach(async () => {
    for (const url of [POSTING, OTHER])
      await keepReading(store, postingPage({ url }), from(url), NOW);
  });

  const pinned = async () =>
    (await store.postings.all()).filter((row) => row.pinned).map(({ id }) => id);
  const pin = (postingId: string, isPinned = true) =>
    handlers['posting/pin']({ postingId, pinned: isPinned }, own);

  describe('that is opened', () => {
    const NEWER = 'https://jobs.example/newest';
    const matched = (tabId: number, postingId: string) =>
      store.matches.put({ id: `${tabId}:${PROFILE}`, tabId, postingId, report: emptyReport });
    const refreshed = () => refresh.mock.calls.map(([, tabId]) => tabId);
    const open = () => report(postingPage({ url: NEWER }), { tabId: 9 });

    test('is what people of other tabs are matched with, and those who were saved', async () => {
      for (const tabId of [2, 3]) await keepReading(store, page(), from(PROFILE, { tabId }), NOW);
      await matched(2, POSTING);
      await matched(SAVED_TAB, POSTING);
      await open();
      expect(refreshed().toSorted()).toEqual([SAVED_TAB, 2, 3, 9]);
    });

    test('leaves as it is what is matched with the one that is pinned', async () => {
      await keepReading(store, page(), from(PROFILE, { tabId: 2 }), NOW);
      await matched(2, POSTING);
      await pin(POSTING);
      await open();
      expect(refreshed()).toEqual([9]);
    });

    test('leaves the people of a batch until their table is drawn', async () => {
      await matched(-2, POSTING);
      await open();
      expect(refreshed()).toEqual([9]);
    });
  });

  test('is pinned alone', async () => {
    await pin(POSTING);
    await pin(OTHER);
    expect(await pinned()).toEqual([OTHER]);
    expect(refreshAll).toHaveBeenCalledTimes(2);
  });

  test('is unpinned', async () => {
    await pin(POSTING);
    await pin(POSTING, false);
    expect(await pinned()).toEqual([]);
  });
});

describe('the level of a site', () => {
  const setLevel = (level: Level) => handlers['site/level']({ host: 'people.example', level }, own);

  test('is remembered, and the scout stands where it should', async () => {
    grant('people.example');
    await setLevel('marks');
    expect((await readSettings()).levels).toEqual({ 'people.example': 'marks' });
    expect([...state.scripts.values()]).toMatchObject([{ matches: ['https://people.example/*'] }]);
    await setLevel('off');
    expect((await readSettings()).levels).toEqual({ 'people.example': 'off' });
    expect(state.scripts.size).toBe(0);
    expect(refreshAll).toHaveBeenCalledTimes(2);
  });

  test.each([
    ['on-click', 0],
    ['marks', 1],
  ] as const)('%s has a page of it that is open read anew %i times', async (level, times) => {
    await report();
    grant('people.example');
    await setLevel(level);
    expect(state.asked).toHaveLength(times);
  });

  test('leaves a page that is open where the organisation allows no marks', async () => {
    await browser.storage.managed.set({ highestLevel: 'on-click' });
    await report();
    await setLevel('marks');
    expect(state.asked).toEqual([]);
  });
});
