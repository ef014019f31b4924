import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { speak } from '@/components/words';
import { messages } from '@/utils/browser/messages';
import { access } from '@/utils/browser/permissions';
import { watchPolicy } from '@/utils/browser/policy';
import { serve } from '@/utils/browser/serve';
import { isOfBatch, SAVED_TAB, type Store, WALLET_TAB } from '@/utils/model/store';

import { scoreBatch } from './batches';
import { obeyCommands } from './commands';
import { feedOverlays } from './feed-overlays';
import { forgetOld } from './forget-old';
import { growOld } from './grow-old';
import { handlersOf } from './handlers';
import { holdUpdated } from './hold-updated';
import { obeyIconMenu } from './icon-menu';
import { latestOnly } from './latest-only';
import { offerMenus } from './menus';
import { replan } from './own-plan';
import { endPauses } from './pauses';
import { refreshOwn } from './refresh-own';
import { scoreTab } from './score-candidates';
import { registerSites } from './sites';
import { surroundings } from './surroundings';
import { tellUpdated } from './tell-updated';
import { showOnToolbar } from './toolbar';
import { verifyQueue } from './verify-queue';
import { welcomeOnce } from './welcome';

export default defineBackground(() => {
  speak(browser.i18n.getMessage);
  // Listeners are added at once; what is said meanwhile is said in the browser's language.
  void messages().then(speak);
  const around = surroundings();
  const overlays = feedOverlays(around);

  const own = refreshOwn(around);

  const refresherOf = (store: Store) =>
    latestOnly(async (tabId: number) => {
      if (tabId === WALLET_TAB) {
        await own.refresh();
        // Nobody who waits for a verdict waits for the plan as well.
        void replan(around);
        return;
      }
      await scoreTab(store, tabId, new Date(around.clock.now()));
      await Promise.all([overlays.feed(store, tabId), showOnToolbar(store, tabId)]);
    });
  const refreshLasting = refresherOf(around.lasting);
  const refreshPassing = refresherOf(around.passing);
  const refresh = (store: Store, tabId: number): Promise<void> =>
    (store === around.passing ? refreshPassing : refreshLasting)(tabId);

  async function refreshAll(): Promise<void> {
    for (const store of [around.lasting, around.passing])
      for (const { tabId } of await store.pages.all()) await refresh(store, tabId);
    await refresh(around.lasting, SAVED_TAB);
    await refresh(around.lasting, WALLET_TAB);
    for (const { tabId } of await around.lasting.batches.all())
      await scoreBatch(around.lasting, tabId, new Date(around.clock.now()));
  }

  const queue = verifyQueue(around, async (store, resultIds) => {
    const findings = await store.findings.whereAny('resultId', resultIds);
    // The rows of batches are drawn when a check is settled.
    const tabs = new Set(findings.map(({ tabId }) => tabId).filter((tabId) => !isOfBatch(tabId)));
    for (const tabId of tabs) await refresh(store, tabId);
  });

  const parts = { around, queue, refresh, refreshAll };
  serve(handlersOf(parts));
  offerMenus(parts);
  obeyIconMenu(parts);
  endPauses(parts);
  obeyCommands(overlays);
  welcomeOnce();
  tellUpdated();
  forgetOld(around, refresh);
  growOld(around, refresh);
  holdUpdated(around.lasting, queue);
  // The browser forgets a tab's title and text with each page; "off" has to be said of the next one as well.
  browser.tabs.onUpdated.addListener((tabId, { status }, { incognito }) => {
    if (status === 'complete')
      void showOnToolbar(incognito ? around.passing : around.lasting, tabId);
  });
  watchPolicy(() => void registerSites());
  access.onGranted(() => {
    void queue.allow();
    void registerSites();
  });
  queue.resume();
  void own.isLeft().then((isLeft) => {
    if (isLeft) void refresh(around.lasting, WALLET_TAB);
  });
});
