import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { drawOwn } from '@/entrypoints/background/draw-own';
import { findingOf } from '@/entrypoints/background/finding-of';
import { keepReading } from '@/entrypoints/background/read-pages';
import { forgetRemoved, REMOVED, UNDO_MS } from '@/entrypoints/background/removed-from-wallet';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import { scoreOwn } from '@/entrypoints/background/score-own';
import { takeBroughtFrom } from '@/entrypoints/background/vocabulary-in-use';
import type { VocabularyRow } from '@/utils/model/brought-vocabulary';
import { holdingOf } from '@/utils/model/holding';
import type { Skill } from '@/utils/model/skill';
import { type Store, WALLET, WALLET_TAB } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';
import { packed } from '@/utils/skills/packed/pack';
import { LAYOUT } from '@/utils/skills/packed/sections';

import { freshBrowser } from '../browser/fake-browser';
import { credential } from '../skills/credential';
import { emptyStore, NOW } from './around';
import { from, linkTo, postingPage } from './readings';
import { resultOf } from './results';

const LINK = linkTo('https://issuer.example/credentials/a.json', 'Glass');
const LATER = linkTo('https://issuer.example/credentials/later.json', 'Glass again');
const OWN = `${WALLET}#${LINK.href}`;
const held = {
  ...credential({ name: 'Kubernetes and Zierglasblasen' }),
  issuedOn: '2024-07-01',
  validUntil: '2026-07-01',
};

let store: Store;
beforeEach(async () => {
  freshBrowser();
  store = emptyStore();
  takeBroughtFrom(store.vocabularies);
  await store.trust.put({
    id: held.issuer.id,
    domain: 'issuer.example',
    thumbprints: [],
    since: NOW.toISOString(),
    anyKey: true,
  });
  await store.candidates.put({ id: WALLET, key: WALLET, tabId: WALLET_TAB });
  await store.results.put({
    ...resultOf(LINK),
    status: 'valid',
    assurance: 'cryptographically-verified',
    credential: held,
  });
  await store.findings.put({ ...findingOf(WALLET, WALLET_TAB, LINK, 0), state: 'done' });
});

const score = () => scoreTab(store, WALLET_TAB, NOW);

async function read(url: string, text: string, readAt: Date): Promise<void> {
  const description = { value: text, source: 'json-ld' as const };
  const tabId = Number(url.at(-1));
  await keepReading(store, postingPage({ url, description }), from(url, { tabId }), readAt);
}

/** A vocabulary of one skill, as it is brought at some time. */
async function bring(name: string, broughtAt: string): Promise<void> {
  const skill: Skill = {
    id: 'esco:1',
    label: name,
    kind: 'knowledge',
    names: [{ text: name, caution: 'none' }],
    broader: [],
    shows: [],
    awardedBy: [],
  };
  const row = { id: 'esco', layout: LAYOUT, packed: packed([skill]), broughtAt };
  await store.vocabularies.put(row as unknown as VocabularyRow);
  takeBroughtFrom(store.vocabularies);
}

const skills = async () => (await store.findings.get(OWN))?.skills.map(({ id }) => id);

describe('the user’s own', () => {
  test('are looked at anew once a vocabulary is brought in other words', async () => {
    await bring('glassblowing of ornaments', '2026-05-01T00:00:00.000Z');
    await score();
    expect(await skills()).not.toContain('esco:1');
    await bring('Zierglasblasen', '2026-05-02T00:00:00.000Z');
    await score();
    expect(await skills()).toContain('esco:1');
  });

  test('that were deleted by a worker that died leave no line', async () => {
    await score();
    const removedAt = NOW.toISOString();
    await store.findings.change(OWN, (row) => undrawn({ ...row, candidateId: REMOVED, removedAt }));
    const later = new Date(NOW.getTime() + 2 * UNDO_MS);
    await forgetRemoved(store, later);
    expect(await store.holdings.ids()).toEqual([]);
    expect(await store.showings.ids()).toEqual([]);
    expect((await store.drawings.get(WALLET))?.counts.total).toBe(0);
    expect(await store.findings.ids()).toEqual([]);
  });

  test('are to be renewed whatever an unchecked file says of itself', async () => {
    const holding = holdingOf({ ...held, issuedOn: '2026-05-01' });
    await store.findings.put({ ...findingOf(WALLET, WALLET_TAB, LATER, 1), holding });
    await score();
    expect((await store.drawings.get(WALLET))?.renewals).toMatchObject([{ id: OWN }]);
    expect((await store.holdings.get(OWN))?.later).toBeUndefined();
    await store.results.put({
      ...resultOf(LATER),
      status: 'valid',
      assurance: 'cryptographically-verified',
      credential: { ...held, issuedOn: '2026-05-01', validUntil: '2028-05-01' },
    });
    await store.findings.change(`${WALLET}#${LATER.href}`, (row) =>
      undrawn({ ...row, state: 'done' }),
    );
    await score();
    expect((await store.drawings.get(WALLET))?.renewals).toEqual([]);
    expect((await store.holdings.get(OWN))?.later).toBe('2026-05-01');
  });

  test('have next steps for a posting that was left and opened again at once', async () => {
    const [first, second] = ['https://jobs.example/1', 'https://jobs.example/2'] as const;
    await read(first, 'Requirements\nTerraform and Kubernetes.', NOW);
    await score();
    const { next } = (await store.matches.get(WALLET)) ?? {};
    expect(next).toBeDefined();
    await read(second, 'Requirements\nGo and Rust.', new Date(NOW.getTime() + 1_000));
    await scoreOwn(store, NOW);
    await store.postings.remove([second]);
    await scoreOwn(store, NOW);
    await drawOwn(store, NOW);
    expect((await store.matches.get(WALLET))?.postingId).toBe(first);
    expect((await store.matches.get(WALLET))?.next).toEqual(next);
  });
});
