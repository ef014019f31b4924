import { browser } from 'wxt/browser';

import type { Store } from '@/utils/model/store';

import { unqueue } from './queue-rows';

/** After an update of the extension a batch waits for the user: what it says next, another version says. */
export function holdUpdated(store: Store): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void holdRunning(store);
  });
}

export async function holdRunning(store: Store): Promise<void> {
  const running = (await store.batches.all()).filter(({ state }) => state === 'running');
  for (const { id, tabId } of running) {
    await store.batches.change(id, (row) => ({ ...row, state: 'paused', updated: true }));
    await unqueue(store, await store.findings.where('tabId', tabId), () => false);
  }
}
