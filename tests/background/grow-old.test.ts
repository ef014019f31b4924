import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { applicants, countOf } from '@/components/batch/applicant';
import { batchOf } from '@/entrypoints/background/batches';
import { findingOf } from '@/entrypoints/background/finding-of';
import { forgetOld } from '@/entrypoints/background/forget-old';
import { growOld } from '@/entrypoints/background/grow-old';
import { keepReading } from '@/entrypoints/background/read-pages';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import { fitView, walletView } from '@/utils/browser/wallet-query';
import { SAVED_TAB, type Store, WALLET, WALLET_TAB } from '@/utils/model/store';
import type { VerificationResult } from '@/utils/model/verification';

import { browser, freshBrowser } from '../browser/fake-browser';
import { pageRow } from '../browser/rows';
import { credential } from '../skills/credential';
import { aroundOf, NOW, type TestSurroundings } from './around';
import { from, linkTo, POSTING, postingPage } from './readings';
import { resultOf } from './results';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LINK = linkTo('https://issuer.example/credentials/a.json');
const held = {
  ...credential({ name: 'Kubernetes Operations' }),
  recipients: [{ kind: 'name', identity: 'Amara Lindqvist', hashed: false }] as const,
  validUntil: new Date(NOW.getTime() + 10 * DAY).toISOString(),
};

let around: TestSurroundings;
let store: Store;
let refresh: ReturnType<typeof vi.fn<(store: Store, tabId: number) => Promise<void>>>;

beforeEach(async () => {
  freshBrowser();
  around = aroundOf();
  store = around.lasting;
  refresh = vi.fn((of, tabId) => scoreTab(of, tabId, new Date(around.clock.now())));
  await store.trust.put({
    id: held.issuer.id,
    domain: 'issuer.example',
    thumbprints: [],
    since: NOW.toISOString(),
    anyKey: true,
  });
  const description = { value: 'Requirements\nYou know Kubernetes.', source: 'json-ld' as const };
  await keepReading(store, postingPage({ description }), from(POSTING, { tabId: 9 }), NOW);
  await store.postings.change(POSTING, (row) => ({ ...row, pinned: true }));
});

/** Somebody whose badge is verified, and ends ten days later. */
async function verified(id: string, tabId: number, told: Partial<VerificationResult> = {}) {
  const genuine = { status: 'valid', assurance: 'cryptographically-verified' } as const;
  await store.results.put({ ...resultOf(LINK), ...genuine, credential: held, ...told });
  await store.candidates.put({ id, key: id, tabId, name: 'Amara Lindqvist' });
  await store.findings.put({ ...findingOf(id, tabId, LINK, 0), state: 'done', undrawn: 1 });
  await scoreTab(store, tabId, NOW);
}

const shapeOf = async (candidateId: string) =>
  (await store.findings.where('candidateId', candidateId))[0]?.appraisal?.seal.shape;
const verifiedScoreOf = async (id: string) => (await store.matches.get(id))?.report.verifiedScore;
const later = (days: number) => around.clock.advance(days * DAY);
const alarm = () =>
  browser.alarms.onAlarm.trigger({
    name: 'forget-old',
    scheduledTime: 0,
    persistAcrossSessions: false,
  });
const eventually = (check: () => unknown) => vi.waitFor(check, { interval: 1, timeout: 3_000 });
const agedAt = async () => (await browser.storage.session.get('grownOldAt'))['grownOldAt'];
/** A worker starts. */
async function start() {
  growOld(around, refresh);
  await eventually(async () => expect(await agedAt()).toBe(around.clock.now()));
}

describe('what has ended since it was judged', () => {
  test('counts no more of who was saved', async () => {
    await verified('saved:a', SAVED_TAB);
    expect([await shapeOf('saved:a'), await verifiedScoreOf('saved:a')]).toEqual([
      'verified',
      expect.any(Number),
    ]);
    expect(await verifiedScoreOf('saved:a')).toBeGreaterThan(0);
    await later(11);
    await start();
    expect([await shapeOf('saved:a'), await verifiedScoreOf('saved:a')]).toEqual(['caution', 0]);
  });

  test('counts no more of one’s own', async () => {
    await verified(WALLET, WALLET_TAB);
    expect((await walletView(store, { most: 5 })).counts.shapes).toEqual({ verified: 1 });
    await later(11);
    await start();
    const { counts } = await walletView(store, { most: 5 });
    expect(counts.shapes).toEqual({ caution: 1 });
    expect((await fitView(store)).match?.report.verifiedScore).toBe(0);
    refresh.mockClear();
    await later(1);
    await start();
    expect(refresh.mock.calls.map(([, tabId]) => tabId)).not.toContain(WALLET_TAB);
  });

  test('counts no more in one’s own record that holds it', async () => {
    const { validUntil: _, ...record } = held;
    const judged = { assurance: 'cryptographically-verified', status: 'valid' } as const;
    const part = { ...judged, checks: [], proofs: [], subject: 'same', credential: held } as const;
    await verified(WALLET, WALLET_TAB, { credential: record, parts: [part] });
    expect((await walletView(store, { most: 5 })).counts.shapes).toEqual({ verified: 1 });
    await later(11);
    await start();
    const { counts } = await walletView(store, { most: 5 });
    expect(counts.shapes).toEqual({ caution: 1 });
  });

  describe('of a presentation of what lasts longer', () => {
    const genuine = { status: 'valid', assurance: 'cryptographically-verified' } as const;
    const told = {
      credential: {
        ...held,
        format: 'verifiable-presentation',
        recipients: [],
      },
      parts: [
        {
          ...genuine,
          credential: { ...held, validUntil: new Date(NOW.getTime() + 99 * DAY).toISOString() },
          checks: [],
          proofs: [],
          subject: 'same',
        },
      ],
    } as const;

    test.each([
      ['in a batch', 'batch:one:a'],
      ['among one’s own', WALLET],
    ])('is told once, %s', async (_, id) => {
      const day = { id: 'batch:one', name: 'x', retentionDays: 90, now: NOW };
      const tabId = id === WALLET ? WALLET_TAB : (await batchOf(store, day)).tabId;
      await verified(id, tabId, told);
      expect(await shapeOf(id)).toBe('verified');
      await later(11);
      await start();
      const [finding] = await store.findings.where('candidateId', id);
      expect(finding?.appraisal?.seal).toMatchObject({ shape: 'caution', reason: 'expired' });
      const rows = async () => JSON.stringify(await store.candidates.all());
      const drawn = await rows();
      const drawings = refresh.mock.calls.filter(([, tab]) => tab === WALLET_TAB).length;
      await later(1);
      await start();
      expect(await rows()).toBe(drawn);
      expect(refresh.mock.calls.filter(([, tab]) => tab === WALLET_TAB)).toHaveLength(drawings);
    });
  });

  describe('in a batch', () => {
    const PERSON = 'batch:one:a';

    async function inBatch() {
      const told = { id: 'batch:one', name: 'x', retentionDays: 90, now: NOW };
      const { tabId } = await batchOf(store, told);
      await verified(PERSON, tabId);
      return tabId;
    }

    test('counts no more, and its row is drawn anew', async () => {
      const tabId = await inBatch();
      const { stamp = 0, overview: before } = (await store.candidates.get(PERSON)) ?? {};
      expect(before).toMatchObject({ skills: ['Kubernetes'], match: { shown: 1 } });
      await later(11);
      await start();
      const [row] = await store.candidates.beyond(['tabId', 'stamp'], [tabId, stamp]);
      expect(row?.overview).toMatchObject({
        lines: [{ shape: 'caution', reason: 'expired' }],
        skills: [],
      });
      expect(row?.overview).not.toHaveProperty('expires');
      expect(await verifiedScoreOf(PERSON)).toBe(0);
      const dump = JSON.stringify(await store.candidates.all());
      await later(1);
      await start();
      expect(JSON.stringify(await store.candidates.all())).toBe(dump);
    });

    test('is told by a row that an earlier version has drawn', async () => {
      await inBatch();
      await store.candidates.change(PERSON, ({ overview, ...row }) => ({
        ...row,
        ...(overview && {
          overview: {
            ...overview,
            lines: overview.lines.map(({ ends: _, ...line }) => line),
          },
        }),
      }));
      await later(11);
      await start();
      expect(await shapeOf(PERSON)).toBe('caution');
    });

    test('is told in its row before that is drawn anew', async () => {
      await inBatch();
      const person = await store.candidates.get(PERSON);
      if (!person) throw new Error('nobody');
      const rowAt = (days: number) =>
        applicants(() => new Date(NOW.getTime() + days * DAY))(person);
      const counts = (days: number) =>
        (['verified', 'caution'] as const).map((state) => countOf(rowAt(days), state));
      expect(counts(9)).toEqual([1, 0]);
      expect(counts(11)).toEqual([0, 1]);
      expect(rowAt(9).lines[0]).not.toHaveProperty('ends');
    });
  });
});

describe('a worker that starts', () => {
  test('looks at what is kept once an hour', async () => {
    await start();
    expect(refresh.mock.calls).toEqual([[store, SAVED_TAB]]);
    await around.clock.advance(HOUR - 1);
    growOld(around, refresh);
    await around.clock.advance(1);
    await start();
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  test('leaves what the tabs of last time have shown', async () => {
    await store.pages.put(pageRow({ tabId: 1 }));
    await start();
    expect(refresh.mock.calls).toEqual([[store, SAVED_TAB]]);
  });
});

describe('every hour', () => {
  test('what stands in tabs, also of private windows, is judged anew', async () => {
    await start();
    for (const each of [store, around.passing]) await each.pages.put(pageRow({ tabId: 1 }));
    refresh.mockClear();
    await alarm();
    await eventually(() =>
      expect(refresh.mock.calls).toEqual(
        expect.arrayContaining([
          [store, SAVED_TAB],
          [store, 1],
          [around.passing, 1],
        ]),
      ),
    );
  });

  test('the worker is woken, also when it starts more often than that', async () => {
    forgetOld(around, refresh);
    await eventually(async () => expect(await browser.alarms.getAll()).toHaveLength(1));
    const [alarm] = await browser.alarms.getAll();
    await around.clock.advance(HOUR / 2);
    const create = vi.spyOn(browser.alarms, 'create');
    forgetOld(around, refresh);
    await eventually(async () => expect(await browser.alarms.getAll()).toEqual([alarm]));
    expect(create).not.toHaveBeenCalled();
  });
});
