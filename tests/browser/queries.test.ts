import { beforeEach, describe, expect, test } from 'vitest';

import { tabView } from '@/utils/browser/queries';
import { sessionStore } from '@/utils/browser/session-store';
import type { PostingRow, ResultRow, Store } from '@/utils/model/store';

import { emptyReport } from '../components/match-rows';
import { credential } from '../skills/credential';
import { freshBrowser } from './fake-browser';
import { badgeLink, findingRow, pageRow } from './rows';

const CANDIDATE = '1:https://people.example/amara';

const posting = (told: Partial<PostingRow> & { id: string }): PostingRow => ({
  tabId: 2,
  posting: { url: told.id },
  requirements: [],
  readAt: '2026-06-01T12:00:00.000Z',
  pinned: false,
  ...told,
});

const result = (id: string): ResultRow => ({
  id,
  href: id,
  provider: 'hosted',
  verifiedAt: '2026-06-01T12:00:00.000Z',
  assurance: 'link-shape-only',
  status: 'unknown',
  checks: [],
  proofs: [],
  asked: [],
});

let store: Store;
beforeEach(() => {
  freshBrowser();
  store = sessionStore();
});

describe('the view of a tab', () => {
  test('is empty where nothing was read', async () =>
    expect(await tabView(store, 1)).toEqual({
      page: undefined,
      candidate: undefined,
      seen: [],
      match: undefined,
      posting: undefined,
      postings: [],
    }));

  test('has the findings in the order of the page, and of no other tab', async () => {
    await store.pages.put(pageRow());
    await store.candidates.put({ id: CANDIDATE, tabId: 1, key: 'a' });
    for (const [position, name] of [
      [2, 'c'],
      [0, 'a'],
      [1, 'b'],
    ] as const)
      await store.findings.put(
        findingRow({ position, link: badgeLink({ href: `https://issuer.example/${name}` }) }),
      );
    await store.findings.put(findingRow({ tabId: 2, candidateId: '2:b', position: 0 }));
    const { seen } = await tabView(store, 1);
    expect(seen.map(({ finding }) => finding.link.href.at(-1))).toEqual(['a', 'b', 'c']);
  });

  test('shows a result only for a check that is done', async () => {
    await store.candidates.put({ id: CANDIDATE, tabId: 1, key: 'a' });
    const done = badgeLink({ href: 'https://issuer.example/done' });
    const waiting = badgeLink({ href: 'https://issuer.example/waiting' });
    for (const { href } of [done, waiting]) await store.results.put(result(href));
    await store.findings.put(findingRow({ link: done, state: 'done', position: 0 }));
    await store.findings.put(findingRow({ link: waiting, state: 'waiting', position: 1 }));
    const { seen } = await tabView(store, 1);
    expect(seen.map((one) => one.result?.id)).toEqual(['https://issuer.example/done', undefined]);
  });

  test('shows a result that nobody has appraised for more than a day as old', async () => {
    const id = 'https://issuer.example/a';
    const link = badgeLink({ href: id });
    const seal = { shape: 'verified', reason: 'all-checked', stale: false } as const;
    const appraisal = { recipient: 'matches', issuer: 'recognised', standings: [], seal } as const;
    await store.candidates.put({ id: CANDIDATE, tabId: 1, key: 'a' });
    await store.findings.put(findingRow({ link, state: 'done', appraisal }));
    await store.results.put(result(id));
    const staleAt = async (time: string) =>
      (await tabView(store, 1, new Date(time))).seen[0]?.finding.appraisal?.seal.stale;
    expect(await staleAt('2026-06-02T12:00:00Z')).toBe(false);
    expect(await staleAt('2026-06-02T12:00:01Z')).toBe(true);
  });

  test('shows what has ended since it was checked as expired', async () => {
    const id = 'https://issuer.example/a';
    const seal = { shape: 'verified', reason: 'all-checked', stale: false } as const;
    const appraisal = { recipient: 'matches', issuer: 'recognised', standings: [], seal } as const;
    const ends = { ...credential(), validUntil: '2026-06-01T18:00:00Z' };
    await store.candidates.put({ id: CANDIDATE, tabId: 1, key: 'a' });
    await store.findings.put(
      findingRow({ link: badgeLink({ href: id }), state: 'done', appraisal }),
    );
    await store.results.put({ ...result(id), status: 'valid', credential: ends });
    const sealAt = async (time: string) =>
      (await tabView(store, 1, new Date(time))).seen[0]?.finding.appraisal?.seal;
    expect(await sealAt('2026-06-01T17:00:00Z')).toEqual(seal);
    expect(await sealAt('2026-06-01T19:00:00Z')).toMatchObject({
      shape: 'caution',
      reason: 'expired',
    });
  });

  test('has the posting that is pinned, or else the one opened last', async () => {
    await store.postings.put(posting({ id: 'https://a.example/', readAt: '2026-06-01T08:00:00Z' }));
    await store.postings.put(posting({ id: 'https://b.example/', readAt: '2026-06-01T10:00:00Z' }));
    expect((await tabView(store, 1)).posting?.id).toBe('https://b.example/');
    await store.postings.change('https://a.example/', (row) => ({ ...row, pinned: true }));
    expect((await tabView(store, 1)).posting?.id).toBe('https://a.example/');
  });

  test('shows no match with another posting under the name of that one', async () => {
    await store.candidates.put({ id: CANDIDATE, tabId: 1, key: 'a' });
    const id = 'https://a.example/';
    await store.postings.put(posting({ id, readAt: '2026-06-01T08:00:00Z' }));
    const row = { id: CANDIDATE, tabId: 1, postingId: id, report: emptyReport };
    await store.matches.put(row);
    expect((await tabView(store, 1)).match).toEqual(row);
    await store.postings.put(posting({ id: 'https://b.example/', readAt: '2026-06-01T10:00:00Z' }));
    expect((await tabView(store, 1)).match).toBeUndefined();
  });
});
