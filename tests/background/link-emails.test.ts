import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { addByHand, linkByHand } from '@/entrypoints/background/by-hand';
import { forgetTab } from '@/entrypoints/background/forget-old';
import { knownEmails } from '@/entrypoints/background/known-emails';
import { linkEmails } from '@/entrypoints/background/link-emails';
import { keepReading } from '@/entrypoints/background/read-pages';
import { scoreTab } from '@/entrypoints/background/score-candidates';
import { tabView } from '@/utils/browser/queries';
import { verifyLink } from '@/utils/credentials/verify-link';
import { personRecord } from '@/utils/exports/person-record';
import type { Store } from '@/utils/model/store';

import { browser, freshBrowser } from '../browser/fake-browser';
import { links } from '../world/links';
import { people } from '../world/people';
import { startWorld, type World } from '../world/world';
import { dumpOf, emptyStore, NOW } from './around';
import { candidate, from, PROFILE, profile } from './readings';

const { href } = links.badgr;
const { email } = people.amara;
const FINDING = `1:${PROFILE}#${href}`;

let world: World;
let store: Store;

beforeAll(async () => {
  world = await startWorld({ now: NOW });
});
afterAll(() => world.stop());
beforeEach(() => {
  freshBrowser();
  store = emptyStore();
});

/** A profile of somebody who shows Amara's badge, with an address in its link. */
async function shown(inLink = email, of = PROFILE): Promise<void> {
  const shared = `${href}?identity__email=${encodeURIComponent(inLink)}`;
  const badgeLinks = [{ href: shared, text: `See ${shared}` }];
  const candidates = [candidate({ key: of, name: 'Bo Anand', badgeLinks })];
  await keepReading(store, profile({ url: of, candidates }), from(of), NOW);
}

async function checked(): Promise<void> {
  const finding = await store.findings.get(FINDING);
  if (!finding) throw new Error('no finding');
  const result = await verifyLink(finding.link, { ask: world.ask, now: () => NOW });
  await store.results.put({ ...result, id: finding.resultId });
  await store.findings.change(FINDING, (row) => ({ ...row, state: 'done' }));
  await scoreTab(store, 1, NOW);
}

const inMemory = async () => JSON.stringify(await browser.storage.session.get(null));
const row = () => store.findings.get(FINDING);

describe('an e-mail address in a link', () => {
  test('waits in memory for the check, and in no database', async () => {
    await shown();
    expect(await linkEmails.of(FINDING)).toEqual([email]);
    expect(await dumpOf(store)).not.toMatch(/@|%40|identity__/u);
    expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('@');
  });

  test('is compared once, and forgotten', async () => {
    await shown();
    await checked();
    expect(await row()).toMatchObject({ linkEmail: 'same' });
    expect(await inMemory()).not.toContain(email);
    expect(await dumpOf(store)).not.toContain(email);
  });

  test('that it was not issued to is said to be another', async () => {
    await shown('eve@mail.example');
    await checked();
    expect(await row()).toMatchObject({ linkEmail: 'other' });
    expect(await inMemory()).not.toContain('eve@mail.example');
  });

  test('is nobody’s match: a friend’s link would be one as well', async () => {
    await shown();
    await checked();
    expect(await row()).toMatchObject({ appraisal: { recipient: 'not-comparable' } });
    expect(await knownEmails.all()).toEqual({});
  });

  test('leaves what the page itself shows of the person as it is', async () => {
    await shown();
    await knownEmails.add(`1:${PROFILE}`, ['bo@mail.example']);
    await checked();
    expect(await row()).toMatchObject({ linkEmail: 'same', appraisal: { recipient: 'another' } });
  });

  test('is in no request', async () => {
    const before = world.hits.length;
    await shown();
    await checked();
    const asked = world.hits.slice(before);
    expect(asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(asked)).not.toMatch(/amara|identity__/iu);
  });

  test('S48: is in no export and no report', async () => {
    await shown();
    await checked();
    const { candidate: person, seen } = await tabView(store, 1, NOW);
    const record = personRecord(person, seen, { by: 'test', at: NOW, match: undefined });
    expect(JSON.stringify([record, seen])).not.toMatch(/amara\.|identity__/iu);
  });

  test('stays compared when the page is read again', async () => {
    await shown();
    await checked();
    await shown();
    expect(await linkEmails.all()).toEqual({});
    expect(await row()).toMatchObject({ linkEmail: 'same' });
  });

  test('goes with the link, and with the tab', async () => {
    await shown();
    await keepReading(store, profile({ candidates: [candidate()] }), from(PROFILE), NOW);
    expect(await linkEmails.all()).toEqual({});
    await shown();
    await forgetTab(store, 1);
    expect(await linkEmails.all()).toEqual({});
  });

  test('of a link that the user points at is compared as well', async () => {
    const shared = `${href}?identity__email=${encodeURIComponent(email)}`;
    const [finding] = await addByHand(store, { id: 1, url: PROFILE }, linkByHand(shared), NOW);
    expect(finding?.id).toBe(FINDING);
    expect(await dumpOf(store)).not.toMatch(/@|%40|identity__/u);
    await checked();
    expect(await row()).toMatchObject({ linkEmail: 'same' });
  });

  test('of the page’s own address is not written down either', async () => {
    const page = `${PROFILE}?identity__email=${encodeURIComponent(email)}&v=2`;
    await keepReading(
      store,
      profile({ url: page, candidates: [candidate({ key: page })] }),
      from(page),
      NOW,
    );
    expect((await store.pages.get('tab:1'))?.url).toBe(`${PROFILE}?v=2`);
    expect(await dumpOf(store)).not.toMatch(/@|%40|identity__/u);
  });
});
