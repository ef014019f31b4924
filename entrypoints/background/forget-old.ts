import { browser } from 'wxt/browser';

import { SAVED_TAB, type Store } from '@/utils/model/store';
import { forgetCorrections } from './corrections';
import { forgetBatches } from './forget-batches';
import { forgetChallenges } from './forget-challenges';
import { forgetPathways } from './forget-pathways';
import { forgetUnused } from './forget-unused';
import { knownEmails } from './known-emails';
import { linkEmails } from './link-emails';
import type { Parts } from './parts';
import { noteVisit } from './readers';
import { rematch } from './rematch';
import { forgetRemoved } from './removed-from-wallet';
import { forgetSaved } from './saved-people';
import { forgetSavedPostings } from './saved-postings';
import type { Surroundings } from './surroundings';
import { inTurnOfTab } from './tab-turns';

/** The alarm of every hour. */
export const FORGET_OLD = 'forget-old';
const LONGEST_MS = 24 * 3_600_000;

/** What was looked at and not saved goes with its tab, when the browser starts, and after a day at the latest. */
export function forgetOld(
  { lasting, passing, clock, version }: Surroundings,
  refresh: Parts['refresh'],
): void {
  const leave = (tabId: number, forget: (store: Store, tabId: number) => Promise<boolean>) => {
    for (const store of [lasting, passing])
      void inTurnOfTab(tabId, async () => {
        const page = await store.pages.get(`tab:${tabId}`);
        await noteVisit(store, page, { now: new Date(clock.now()) });
        return forget(store, tabId);
      }).then((hadPosting) => (hadPosting ? rematch(store, refresh) : undefined));
  };
  browser.tabs.onRemoved.addListener((tabId) => leave(tabId, forgetTab));
  browser.runtime.onStartup.addListener(() => {
    void forgetClosedTabs(lasting);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== FORGET_OLD) return;
    for (const store of [lasting, passing])
      void forgetAged(store, clock.now() - LONGEST_MS).then(() => rematch(store, refresh));
    void forgetSaved(lasting, new Date(clock.now()));
    void forgetChallenges(lasting, new Date(clock.now()));
    const moment = { now: new Date(clock.now()), version };
    void forgetBatches(lasting, moment).then(() => forgetUnused(lasting));
    void forgetRemoved(lasting, new Date(clock.now()));
    void forgetCorrections(lasting, new Date(clock.now()));
    void forgetPathways(lasting);
    void forgetSavedPostings(lasting, new Date(clock.now()));
  });
  // A full navigation ends the visit; what the scout of the next page reads comes after it.
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') leave(tabId, forgetPage);
  });
  void wakeHourly();
}

/** One that is made anew with every start of the worker begins its hour anew, and hardly ever rings. */
async function wakeHourly(): Promise<void> {
  if (!(await browser.alarms.get(FORGET_OLD)))
    await browser.alarms.create(FORGET_OLD, { periodInMinutes: 60 });
}

/** Everything that only this tab had a use for; says whether a posting was among it. */
export async function forgetTab(store: Store, tabId: number): Promise<boolean> {
  const hadPosting = await forgetPage(store, tabId);
  // What an earlier page of it had a use for.
  await forgetUnused(store);
  return hadPosting;
}

/**
 * What stands on the page of a tab, or stood on one that was left within its app; says whether a posting was among it.
 * All that is kept is not gone through for it: that page may be left at any moment.
 */
async function forgetPage(store: Store, tabId: number): Promise<boolean> {
  const candidates = (await store.candidates.where('tabId', tabId)).map(({ id }) => id);
  const findings = await store.findings.where('tabId', tabId);
  const postings = (await store.postings.all()).filter(
    (posting) => posting.tabId === tabId && !posting.pinned,
  );
  await store.pages.remove([`tab:${tabId}`]);
  await store.candidates.remove(candidates);
  await store.matches.remove(candidates);
  const links = findings.map(({ id }) => id);
  await store.findings.remove(links);
  await linkEmails.forget(links);
  await store.postings.remove(postings.map(({ id }) => id));
  await knownEmails.forget(candidates);
  await forgetUnused(
    store,
    findings.map(({ resultId }) => resultId),
  );
  return postings.length > 0;
}

/** After a restart tabs have other numbers, and what was kept for the old ones belongs to nobody. */
async function forgetClosedTabs(store: Store): Promise<void> {
  const { pages, candidates, postings } = store;
  const rows = await Promise.all([pages.all(), candidates.all(), postings.all()]);
  const tabs = new Set(rows.flat().map((row) => row.tabId));
  for (const tabId of tabs) if (tabId > SAVED_TAB) await forgetTab(store, tabId);
  await store.plans.remove(await store.plans.ids());
  await forgetUnused(store);
}

async function forgetAged(store: Store, before: number): Promise<void> {
  const isAged = ({ readAt }: { readonly readAt: string }) => Date.parse(readAt) < before;
  for (const { tabId } of (await store.pages.all()).filter(isAged))
    await inTurnOfTab(tabId, () => forgetTab(store, tabId));
  const postings = (await store.postings.all()).filter((row) => isAged(row) && !row.pinned);
  await store.postings.remove(postings.map(({ id }) => id));
  const documents = (await store.documents.all()).filter(({ staleAt }) => staleAt < before);
  await store.documents.remove(documents.map(({ id }) => id));
  const plans = (await store.plans.all()).filter(({ wantedAt }) => Date.parse(wantedAt) < before);
  await store.plans.remove(plans.map(({ id }) => id));
  await forgetUnused(store);
}
