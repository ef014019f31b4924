import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test, vi } from 'vitest';

import { forgetOld, forgetTab } from '@/entrypoints/background/forget-old';
import { knownEmails } from '@/entrypoints/background/known-emails';
import { pageHandlers } from '@/entrypoints/background/page-handlers';
import { keepReading } from '@/entrypoints/background/read-pages';
import type { Surroundings } from '@/entrypoints/background/surroundings';
import { verifyQueue } from '@/entrypoints/background/verify-queue';
import { type Store, tableNames, WALLET } from '@/utils/model/store';

import { browser, freshBrowser } from '../browser/fake-browser';
import { jobRow } from '../browser/rows';
import { emptyReport } from '../components/match-rows';
import { aroundOf, dumpOf, emptyStore, NOW, type TestSurroundings } from './around';
import { candidate, from, linkTo, POSTING, PROFILE, postingPage, profile } from './readings';
import { resultOf } from './results';

const HOUR = 3_600_000;

const A = linkTo('https://issuer.example/credentials/a.json');
const B = linkTo('https://issuer.example/credentials/b.json');

let around: TestSurroundings;
let store: Store;
let refresh: ReturnType<typeof vi.fn<(store: Store, tabId: number) => Promise<void>>>;

beforeEach(() => {
  freshBrowser();
  around = aroundOf();
  store = around.lasting;
  refresh = vi.fn(async () => {});
});

/** A tab in which a person was looked at, with a result and a job for each link. */
async function lookedAt(tabId: number, links = [A], { into = store, at = NOW } = {}) {
  const person = candidate({ emails: [`tab${tabId}@mail.example`], badgeLinks: links });
  await keepReading(into, profile({ candidates: [person] }), from(PROFILE, { tabId }), at);
  for (const link of links) {
    await into.results.put(resultOf(link));
    await into.jobs.put(jobRow({ link }));
  }
  await into.matches.put({
    id: `${tabId}:${PROFILE}`,
    tabId,
    postingId: POSTING,
    report: emptyReport,
  });
}

const readPosting = (tabId: number, { into = store, at = NOW } = {}) =>
  keepReading(into, postingPage(), from(POSTING, { tabId }), at);

const pinPosting = () => store.postings.change(POSTING, (row) => ({ ...row, pinned: true }));

const emailsOf = (tabId: number) => knownEmails.of(`${tabId}:${PROFILE}`);

const eventually = (check: () => unknown) => vi.waitFor(check, { interval: 1, timeout: 2_000 });

const isEmpty = async (of = store) => expect(await dumpOf(of)).toBe(await dumpOf(emptyStore()));

const reportsTo = (to: Surroundings) =>
  pageHandlers({
    around: to,
    queue: verifyQueue(to, async () => {}),
    refresh: async () => {},
    refreshAll: async () => {},
  })['page/report'];

describe('S58: when a tab is closed', () => {
  test('everything that only this tab had a use for is gone', async () => {
    await lookedAt(1, [A, B]);
    await readPosting(1);
    await forgetTab(store, 1);
    await isEmpty();
    expect(await emailsOf(1)).toEqual([]);
  });

  test('everything of another tab stays', async () => {
    await lookedAt(1, [A]);
    await lookedAt(2, [B]);
    const alone = emptyStore();
    await lookedAt(2, [B], { into: alone });
    await forgetTab(store, 1);
    expect(await dumpOf(store)).toBe(await dumpOf(alone));
    expect(await emailsOf(2)).toEqual(['tab2@mail.example']);
  });

  test('a result stays that another tab shows as well', async () => {
    await lookedAt(1, [A, B]);
    await lookedAt(2, [B]);
    await forgetTab(store, 1);
    expect((await store.results.all()).map(({ id }) => id)).toEqual([B.href]);
    expect((await store.jobs.all()).map(({ id }) => id)).toEqual([B.href]);
  });

  test('a posting goes, unless it is pinned', async () => {
    await readPosting(1);
    await pinPosting();
    await forgetTab(store, 1);
    expect(await store.postings.get(POSTING)).toMatchObject({ pinned: true });
    expect(await store.pages.all()).toEqual([]);
  });

  test('a posting stays that another tab has opened since', async () => {
    await readPosting(1);
    await readPosting(2);
    await forgetTab(store, 1);
    expect(await store.postings.get(POSTING)).toMatchObject({ tabId: 2 });
  });

  test('whom the user trusts is not forgotten', async () => {
    const issuer = { id: 'did:web:a.example', domain: 'a.example', thumbprints: [], since: '' };
    await store.trust.put(issuer);
    await lookedAt(1);
    await forgetTab(store, 1);
    expect(await store.trust.all()).toEqual([issuer]);
  });

  test('whoever was matched with its posting is matched with it no more', async () => {
    await readPosting(2);
    await lookedAt(1);
    forgetOld(around, refresh);
    await browser.tabs.onRemoved.trigger(3, { windowId: 1, isWindowClosing: false });
    await browser.tabs.onRemoved.trigger(2, { windowId: 1, isWindowClosing: false });
    await eventually(() => expect(refresh.mock.calls).toEqual([[store, 1]]));
  });

  test('so is whoever was matched with one that it has left within its app', async () => {
    await readPosting(2);
    const list = 'https://jobs.example/list';
    const reading = profile({ url: list, kind: 'page', candidates: [] });
    await keepReading(store, reading, from(list, { tabId: 2 }), NOW);
    await lookedAt(1);
    forgetOld(around, refresh);
    await browser.tabs.onRemoved.trigger(2, { windowId: 1, isWindowClosing: false });
    await eventually(() => expect(refresh.mock.calls).toEqual([[store, 1]]));
  });

  test('ordinary and private windows alike forget it', async () => {
    const { passing } = around;
    await lookedAt(1);
    await lookedAt(2, [B], { into: passing });
    forgetOld(around, refresh);
    for (const tabId of [1, 2])
      await browser.tabs.onRemoved.trigger(tabId, { windowId: 1, isWindowClosing: false });
    await eventually(() => isEmpty());
    await eventually(() => isEmpty(passing));
    expect(await browser.storage.session.get('known-emails')).toEqual({ 'known-emails': {} });
  });
});

describe('when a tab goes on to another page', () => {
  test('nothing of the next page goes with the last, however slow the disk is', async () => {
    await lookedAt(1, [A]);
    let free = () => {};
    const gate = new Promise<void>((resolve) => {
      free = resolve;
    });
    let isFirst = true;
    const where: typeof store.findings.where = async (member, value) => {
      const waits = isFirst;
      isFirst = false;
      if (waits) await gate;
      return store.findings.where(member, value);
    };
    const slow = { ...around, lasting: { ...store, findings: { ...store.findings, where } } };
    forgetOld(slow, refresh);
    const report = reportsTo(slow);
    await browser.tabs.onUpdated.trigger(1, { status: 'loading' }, {} as never);
    await vi.waitFor(() => expect(isFirst).toBe(false));
    const next = `${PROFILE}next`;
    const person = candidate({ key: next, profile: next, badgeLinks: [B] });
    const reported = report(profile({ url: next, candidates: [person] }), from(next));
    await new Promise((done) => setTimeout(done, 20));
    free();
    await reported;
    const left = async () => (await store.findings.all()).map(({ link }) => link.href);
    await eventually(async () => expect(await left()).toEqual([B.href]));
    await new Promise((done) => setTimeout(done, 20));
    expect(await left()).toEqual([B.href]);
    expect(await store.pages.all()).toMatchObject([{ url: next }]);
  });

  test('what was still told of the last page comes back with nobody', async () => {
    await lookedAt(1, [A]);
    forgetOld(around, refresh);
    const report = reportsTo(around);
    const reported = report(
      profile({ candidates: [candidate({ badgeLinks: [A] })] }),
      from(PROFILE),
    );
    await browser.tabs.onUpdated.trigger(1, { status: 'loading' }, {} as never);
    await reported;
    await eventually(() => isEmpty());
    await new Promise((done) => setTimeout(done, 20));
    await isEmpty();
  });
});

describe('when the browser starts', () => {
  const start = () => browser.runtime.onStartup.trigger();

  test('nothing is left of the tabs of last time', async () => {
    await lookedAt(1, [A]);
    await lookedAt(2, [B]);
    await readPosting(3);
    forgetOld(around, refresh);
    await start();
    await eventually(() => isEmpty());
  });

  test('nothing is left that no tab refers to', async () => {
    await store.results.put(resultOf(A));
    await store.jobs.put(jobRow({ link: B }));
    await readPosting(1);
    await store.pages.remove(['tab:1']);
    forgetOld(around, refresh);
    await start();
    await eventually(() => isEmpty());
  });

  test('nothing is left of what was reckoned', async () => {
    await store.plans.put({ id: WALLET, wantedAt: NOW.toISOString() });
    forgetOld(around, refresh);
    await start();
    await eventually(() => isEmpty());
  });

  test('what is pinned and who is trusted stays', async () => {
    await readPosting(1);
    await pinPosting();
    await store.trust.put({ id: 'a', domain: 'a', thumbprints: [], since: '' });
    forgetOld(around, refresh);
    await start();
    await eventually(async () => expect(await store.pages.all()).toEqual([]));
    expect(await store.postings.all()).toHaveLength(1);
    expect(await store.trust.all()).toHaveLength(1);
  });
});

describe('every hour', () => {
  const alarm = (name = 'forget-old') =>
    browser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: false });

  beforeEach(() => forgetOld(around, refresh));

  test('the worker is woken to forget', async () =>
    expect(await browser.alarms.getAll()).toMatchObject([
      { name: 'forget-old', periodInMinutes: 60 },
    ]));

  test.each(['lasting', 'passing'] as const)(
    'what was read more than a day ago goes, though its tab is open: %s',
    async (which) => {
      const into = around[which];
      await lookedAt(1, [A], { into });
      await readPosting(2, { into });
      await around.clock.advance(24 * HOUR + 1);
      await alarm();
      await eventually(() => isEmpty(into));
      await eventually(async () => expect(await emailsOf(1)).toEqual([]));
    },
  );

  test('what was read within a day stays', async () => {
    await lookedAt(1);
    const before = await dumpOf(store);
    await around.clock.advance(24 * HOUR);
    await store.results.put(resultOf(B));
    await alarm();
    await eventually(async () => expect(await dumpOf(store)).toBe(before));
    expect(await emailsOf(1)).toEqual(['tab1@mail.example']);
  });

  test('a posting that was unpinned after its tab had gone goes after a day', async () => {
    await readPosting(1);
    await pinPosting();
    await forgetTab(store, 1);
    await store.postings.change(POSTING, (row) => ({ ...row, pinned: false }));
    await around.clock.advance(24 * HOUR + 1);
    await alarm();
    await eventually(() => isEmpty());
  });

  test.each(['lasting', 'passing'] as const)(
    'documents that are long stale go: %s',
    async (which) => {
      const { documents } = around[which];
      const answer = { url: '', status: 200, contentType: '', body: new Uint8Array() };
      const staleAt = NOW.getTime();
      await documents.put({ id: 'old', answer, staleAt });
      await documents.put({ id: 'new', answer, staleAt: staleAt + HOUR });
      await around.clock.advance(24 * HOUR + 1);
      await alarm();
      await eventually(async () =>
        expect((await documents.all()).map(({ id }) => id)).toEqual(['new']),
      );
    },
  );

  test('what was reckoned goes with its day', async () => {
    await store.plans.put({ id: WALLET, wantedAt: NOW.toISOString() });
    await around.clock.advance(24 * HOUR + 1);
    await alarm();
    await eventually(async () => expect(await store.plans.all()).toEqual([]));
  });

  test('another alarm makes nobody forget', async () => {
    await lookedAt(1);
    await around.clock.advance(48 * HOUR);
    await alarm('resume-queue');
    expect(await store.pages.all()).toHaveLength(1);
  });
});

test('S48: every table is either forgotten or kept on purpose', () =>
  expect(
    tableNames.filter(
      (name) =>
        !/^(?:trust|saved|corrections|readers|batches|audits|pathways|intakes|holdings|showings|drawings|challenges|holderKeys|vocabularies|vocabularyImports|occupations|savedPostings)$/u.test(
          name,
        ),
    ),
  ).toEqual([
    'pages',
    'postings',
    'candidates',
    'findings',
    'results',
    'jobs',
    'leases',
    'matches',
    'documents',
    'files',
    'plans',
  ]));
