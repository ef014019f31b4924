import { browser } from 'wxt/browser';

import { removeDatabase } from '@/utils/browser/lasting-store';
import { tableNames } from '@/utils/model/store';

import { leftPages } from './left-pages';
import type { Parts } from './parts';
import { showTabs } from './pauses';
import { registerSites } from './sites';

/**
 * Nothing is left of what was kept: no row, no setting, no address in memory, and no script that stands on a site; a
 * page that stands open is not read on.
 */
export async function removeEverything(parts: Parts): Promise<void> {
  const { around, queue, refresh } = parts;
  // Before anything goes: what is read meanwhile would stay.
  await leftPages.leave(around.clock.now());
  for (const store of [around.lasting, around.passing]) {
    const pages = await store.pages.all();
    await queue.stop(store, await store.findings.all());
    await store.together([...tableNames], async () => {
      for (const name of tableNames) await store[name].remove(await store[name].ids());
    });
    // Their marks and counts go with them.
    for (const { tabId } of pages) await refresh(store, tabId);
  }
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await leftPages.leave(around.clock.now());
  await registerSites();
  // A pause has gone with the settings.
  await showTabs(parts);
  await removeDatabase();
}
