import 'fake-indexeddb/auto';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { restored } from '@/entrypoints/background/backup-handlers';
import { issuerToTrust } from '@/entrypoints/background/issuer-to-trust';
import { keepReading } from '@/entrypoints/background/read-pages';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import { vocabularyInUse } from '@/entrypoints/background/vocabulary-in-use';
import { savedView, tabView } from '@/utils/browser/queries';
import { verifyLink } from '@/utils/credentials/verify-link';
import type { BadgeLink } from '@/utils/model/page';
import { SAVED_TAB, type Store } from '@/utils/model/store';
import { linkPointedAt } from '@/utils/providers';

import { freshBrowser } from '../browser/fake-browser';
import { links } from '../world/links';
import { people } from '../world/people';
import { startWorld, type World } from '../world/world';
import { emptyStore, NOW } from './around';
import { candidate, from, linkTo, profile } from './readings';

const PAGE = 'https://www.linkedin.com/in/mallory-black/';
const SAVED = `saved:${PAGE}`;
const UNTIL = '2027-01-01T00:00:00Z';
const badge = linkedTo(links.dataIntegrity.href);

function linkedTo(href: string): BadgeLink {
  const link = linkPointedAt(href);
  if (!link) throw new Error(href);
  return link;
}

let world: World;
beforeAll(async () => {
  world = await startWorld({ now: NOW });
  world.control.offline('digitalcredentials.github.io');
});
afterAll(() => world.stop());
beforeEach(freshBrowser);

/** Takes up tables from elsewhere without their trust; the credential is Amara's, and its issuer is trusted here. */
async function takingUp(tables: Record<string, readonly unknown[]>): Promise<Store> {
  const store = emptyStore();
  const text = JSON.stringify({ madeBy: 'x', tables });
  const told = { trust: 'without', vocabulary: await vocabularyInUse(), now: () => NOW } as const;
  expect(await restored(store, text, told)).toBeUndefined();
  const result = await verifyLink(badge, { ask: world.ask, now: () => NOW });
  const issuer = issuerToTrust(result, NOW);
  if (issuer) await store.trust.put(issuer);
  await store.results.put({ ...result, id: badge.href });
  return store;
}

async function sealIn(store: Store, tabId: number): Promise<unknown> {
  for (const { id } of await store.findings.where('tabId', tabId))
    await store.findings.change(id, (row) => ({ ...row, state: 'done' }));
  await scoreTab(store, tabId, NOW);
  const view =
    tabId === SAVED_TAB ? await savedView(store, SAVED, NOW) : await tabView(store, tabId, NOW);
  return view.seen[0]?.finding.appraisal?.seal;
}

const saved = [{ id: SAVED, savedAt: '2026-06-01T12:00:00Z', until: UNTIL, notes: '' }];
const finding = { id: `${SAVED}#${badge.href}`, tabId: SAVED_TAB, candidateId: SAVED, position: 0 };
const mallory = { id: SAVED, tabId: SAVED_TAB, key: PAGE, profile: PAGE, name: 'Mallory Black' };

describe('S50: a backup whose trust was refused makes nobody the holder of another’s credential', () => {
  test('by saying of it that it is this person’s', async () => {
    const store = await takingUp({
      saved,
      candidates: [mallory],
      findings: [{ ...finding, owner: 'you', link: { ...badge, text: '' } }],
    });
    expect(await sealIn(store, SAVED_TAB)).toMatchObject({ reason: 'another-recipient' });
  });

  test.each<[string, Record<string, unknown>]>([
    ['another name', { name: people.amara.name, asRead: { name: 'Mallory Black' } }],
    ['no name', { name: undefined, asRead: { name: 'Mallory Black' } }],
  ])('by giving somebody who is saved %s', async (_, said) => {
    const store = await takingUp({
      saved,
      candidates: [{ ...mallory, ...said }],
      findings: [{ ...finding, link: { ...badge, text: '' } }],
    });
    expect(await sealIn(store, SAVED_TAB)).toMatchObject({ reason: 'another-recipient' });
  });

  test.each<[string, Record<string, unknown>]>([
    ['giving them another name', { fields: { name: people.amara.name } }],
    ['saying that it is about nobody', { isNot: 'profile' }],
  ])('whom a page shows, by %s', async (_, said) => {
    const store = await takingUp({ corrections: [{ id: PAGE, until: UNTIL, ...said }] });
    expect(await store.corrections.all()).toEqual([]);
    const shown = candidate({
      key: PAGE,
      profile: PAGE,
      name: 'Mallory Black',
      badgeLinks: [linkTo(badge.href, 'x')],
    });
    await keepReading(store, profile({ url: PAGE, candidates: [shown] }), from(PAGE), NOW);
    expect(await sealIn(store, 1)).toMatchObject({ reason: 'another-recipient' });
  });
});
