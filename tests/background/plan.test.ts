import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { addToWallet } from '@/entrypoints/background/add-to-wallet';
import { restored } from '@/entrypoints/background/backup-handlers';
import { applyAll, correct } from '@/entrypoints/background/corrections';
import { handlersOf } from '@/entrypoints/background/handlers';
import { keepReading } from '@/entrypoints/background/read-pages';
import { forgetSavedPostings, removeSavedPosting } from '@/entrypoints/background/saved-postings';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import { vocabularyInUse } from '@/entrypoints/background/vocabulary-in-use';
import { changeSettings } from '@/utils/browser/settings';
import { backupText } from '@/utils/exports/backup/backup';
import { rowsToKeep } from '@/utils/exports/backup/kept-rows';
import type { Credential } from '@/utils/model/credential';
import { MOST_SAVED_POSTINGS, type Plan } from '@/utils/model/plan';
import { type Store, WALLET, WALLET_TAB } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';
import type { CredentialStatus } from '@/utils/model/verification';

import { freshBrowser } from '../browser/fake-browser';
import { credential } from '../skills/credential';
import { aroundOf, emptyStore, NOW, type TestSurroundings } from './around';
import { idleQueue } from './idle-queue';
import { from, linkTo, postingPage } from './readings';
import { resultOf } from './results';

const JOB = 'https://jobs.example/sre';
const OTHER = 'https://jobs.example/other';
const DAY_MS = 86_400_000;
const screen = from('chrome-extension://proofstack/wallet.html');

let around: TestSurroundings;
let store: Store;
beforeEach(() => {
  freshBrowser();
  around = aroundOf();
  store = around.lasting;
});

const handlers = () => {
  const nothing = async () => {};
  return handlersOf({ around, queue: idleQueue, refresh: nothing, refreshAll: nothing });
};

const opens = (url: string, text: string) =>
  keepReading(
    store,
    postingPage({ url, description: { value: `Requirements\n${text}`, source: 'json-ld' } }),
    from(url, { tabId: 9 }),
    NOW,
  );

const saves = (postingId: string) => handlers()['saved-posting/add']({ postingId }, screen);

async function plan(): Promise<Plan> {
  await handlers()['plan/reckon']({}, screen);
  const row = await store.plans.get(WALLET);
  if (!row?.plan) throw new Error('nothing was reckoned');
  return row.plan;
}

const ISSUER = 'https://issuer.example/';

/** One of the user's own, by an issuer whom the user trusts. */
async function holds(
  name: string,
  told: Partial<Credential> = {},
  status: CredentialStatus = 'valid',
) {
  const link = linkTo(`https://issuer.example/credentials/${encodeURIComponent(name)}.json`, name);
  const { added } = await addToWallet(store, 'intake:1', [{ kind: 'link', name, link }], {
    now: () => NOW,
  });
  await store.trust.put({ id: ISSUER, domain: 'issuer.example', since: '', thumbprints: [] });
  await store.results.put({
    ...resultOf(link),
    status,
    assurance: 'cryptographically-verified',
    checks: ['well-formed', 'proof', 'issuer-identity', 'status', 'validity-period'].map((id) => ({
      id,
      outcome: 'passed',
    })),
    credential: { ...credential({ name }), issuedOn: NOW.toISOString(), ...told },
  });
  await store.findings.change(added[0]?.id ?? '', (row) => undrawn({ ...row, state: 'done' }));
  await scoreTab(store, WALLET_TAB, NOW);
}

const proved = ({ audit }: Plan) =>
  audit.flatMap((field) => field.proved.map(({ label }) => label));

describe('a posting that is saved', () => {
  test('stays when its tab is closed, until the day that is named', async () => {
    await opens(JOB, 'You know Kubernetes.');
    await changeSettings((settings) => ({ ...settings, retentionDays: 30 }));
    expect(await saves(JOB)).toBeUndefined();
    await store.postings.remove([JOB]);
    const until = new Date(NOW.getTime() + 30 * DAY_MS);
    expect(await store.savedPostings.get(JOB)).toMatchObject({
      savedAt: NOW.toISOString(),
      until: until.toISOString(),
      requirements: [{ label: 'Kubernetes' }],
    });
    expect(await forgetSavedPostings(store, new Date(until.getTime() - 1))).toBe(false);
    expect(await forgetSavedPostings(store, until)).toBe(true);
    expect(await store.savedPostings.all()).toEqual([]);
  });

  test('is kept for longer when it is saved again, open or not', async () => {
    await opens(JOB, 'You know Kubernetes.');
    await saves(JOB);
    await store.postings.remove([JOB]);
    await around.clock.advance(DAY_MS);
    await saves(JOB);
    const row = await store.savedPostings.get(JOB);
    expect(row?.until).toBe(new Date(NOW.getTime() + 91 * DAY_MS).toISOString());
    expect(row).toMatchObject({ requirements: [{ label: 'Kubernetes' }] });
  });

  test('can be taken back for ten seconds once it was removed', async () => {
    await opens(JOB, 'You know Kubernetes.');
    await saves(JOB);
    await removeSavedPosting(store, JOB, NOW);
    expect((await plan()).fits).toEqual([]);
    expect(await forgetSavedPostings(store, new Date(NOW.getTime() + 9_999))).toBe(false);
    await handlers()['saved-posting/restore']({ postingId: JOB }, screen);
    expect(await store.savedPostings.get(JOB)).not.toHaveProperty('removedAt');
    await removeSavedPosting(store, JOB, NOW);
    expect(await forgetSavedPostings(store, new Date(NOW.getTime() + 10_000))).toBe(true);
    expect(await handlers()['saved-posting/restore']({ postingId: JOB }, screen)).toMatchObject({
      problem: { code: 'posting-gone' },
    });
  });

  test('bears what the user corrects of it', async () => {
    await opens(JOB, 'You know Kubernetes.');
    await saves(JOB);
    const change = () => ({ edits: { 'ps:kubernetes': 'preferred' as const } });
    await correct(store, JOB, { change, days: 90, now: NOW });
    await applyAll(store);
    expect(await store.savedPostings.get(JOB)).toMatchObject({
      edits: { 'ps:kubernetes': 'preferred' },
      until: expect.any(String),
    });
    expect((await plan()).fits[0]?.lines).toMatchObject([{ tier: 'preferred' }]);
  });

  test('goes into a backup, and comes out of it with what it asks for', async () => {
    await opens(JOB, 'You know Kubernetes.');
    await saves(JOB);
    await opens(OTHER, 'You know Python.');
    await saves(OTHER);
    await removeSavedPosting(store, OTHER, NOW);
    const rows = await rowsToKeep(store);
    expect(rows.savedPostings).toHaveLength(1);
    expect(rows.savedPostings[0]).not.toHaveProperty('requirements');
    const text = backupText({ madeBy: 'Proofstack 1.0.0', rows, settings: undefined });
    if (!text.ok) throw new Error(text.problem.detail);
    const known = { vocabulary: await vocabularyInUse(), now: () => NOW, trust: 'with' } as const;
    const elsewhere = emptyStore();
    for (const _ of ['once', 'twice'])
      expect(await restored(elsewhere, text.value, known)).toBeUndefined();
    expect(await elsewhere.savedPostings.all()).toEqual([await store.savedPostings.get(JOB)]);

    const row = await elsewhere.savedPostings.get(JOB);
    const full = emptyStore();
    const others = Array.from({ length: MOST_SAVED_POSTINGS }, (_, at) => ({ id: `${at}` }));
    await full.savedPostings.putAll(others.flatMap(({ id }) => (row ? [{ ...row, id }] : [])));
    expect(await restored(full, text.value, known)).toBeUndefined();
    expect(await full.savedPostings.ids()).toHaveLength(MOST_SAVED_POSTINGS);
  });

  test('is one of so many at the most, and of what nobody has open none', async () => {
    await opens(JOB, 'You know Kubernetes.');
    await saves(JOB);
    const row = await store.savedPostings.get(JOB);
    if (!row) throw new Error('not saved');
    const others = Array.from({ length: MOST_SAVED_POSTINGS }, (_, at) => ({
      ...row,
      id: `${at}`,
    }));
    await store.savedPostings.putAll(others.slice(1));
    expect(await saves(JOB)).toBeUndefined();
    await opens(OTHER, 'You know Python.');
    expect(await saves(OTHER)).toMatchObject({ problem: { code: 'postings-full' } });
    await store.savedPostings.remove(['1']);
    expect(await saves('https://jobs.example/nowhere')).toMatchObject({
      problem: { code: 'posting-gone' },
    });
  });
});

describe('what is planned', () => {
  test('is reckoned of the user’s own credentials over the saved postings', async () => {
    await holds('Kubernetes Operations');
    await opens(JOB, 'You know Kubernetes.\nYou know Python.');
    await opens(OTHER, 'You know Python.');
    await saves(OTHER);
    await around.clock.advance(1_000);
    await saves(JOB);
    const { fits, market, audit } = await plan();
    expect(fits.map(({ id, shown, total }) => [id, shown, total])).toEqual([
      [JOB, 1, 2],
      [OTHER, 0, 1],
    ]);
    expect(fits[0]?.forward).toMatchObject([{ name: 'Kubernetes Operations' }]);
    expect(market.map(({ label, postings, shown }) => [label, postings, shown])).toEqual([
      ['Python', 2, 0],
      ['Kubernetes', 1, 1],
    ]);
    expect(audit).toMatchObject([
      { field: 'cloud-and-operations', proved: [{ label: 'Kubernetes' }] },
    ]);
  });

  test('lets nothing be proved by what has expired since, or is revoked', async () => {
    await holds('Kubernetes Operations', {
      validUntil: new Date(NOW.getTime() + 1_000).toISOString(),
    });
    expect(proved(await plan())).toEqual(['Kubernetes']);
    await around.clock.advance(1_000);
    const later = await plan();
    expect(proved(later)).toEqual([]);
    expect(later.audit[0]?.unproved).toMatchObject([{ label: 'Kubernetes', why: 'expired' }]);
    await holds('Python Basics', {}, 'revoked');
    expect(proved(await plan())).toEqual([]);
  });

  test('looks for the gaps against a saved posting, and forgets one that is gone', async () => {
    await opens(JOB, 'You know Kubernetes.');
    await saves(JOB);
    const aim = { kind: 'posting', id: JOB } as const;
    await handlers()['plan/aim']({ aim }, screen);
    expect((await plan()).gaps).toMatchObject({ aim, shown: 0, total: 1 });
    await handlers()['saved-posting/remove']({ postingId: JOB }, screen);
    expect(await plan()).not.toHaveProperty('gaps');
    await handlers()['plan/aim']({}, screen);
    expect(await store.plans.get(WALLET)).not.toHaveProperty('aim');
  });

  test('looks for the gaps against an occupation that was brought', async () => {
    await holds('Kubernetes Operations');
    const { skills } = await vocabularyInUse();
    expect(skills.get('ps:kubernetes')).toBeDefined();
    await store.occupations.put({
      id: 'onet',
      titles: ['15-1244.00\nNetwork Administrators'],
      asks: ['0.0.100,1.1.60'],
      skills: ['ps:kubernetes', 'ps:python'],
    });
    const aim = { kind: 'occupation', of: 'onet', id: '15-1244.00' } as const;
    await handlers()['plan/aim']({ aim }, screen);
    expect((await plan()).gaps).toMatchObject({
      name: 'Network Administrators',
      shown: 1,
      total: 2,
      lines: [
        { label: 'Kubernetes', tier: 'must', standing: 'shown' },
        { label: 'Python', tier: 'preferred', standing: 'missing' },
      ],
    });
  });

  test('is the same when it is reckoned twice, and goes when nobody has looked for an hour', async () => {
    await holds('Kubernetes Operations');
    expect(await plan()).toEqual(await plan());
    await around.clock.advance(3_600_001);
    await opens(JOB, 'You know Kubernetes.');
    await saves(JOB);
    expect(await store.plans.all()).toEqual([]);
  });
});
