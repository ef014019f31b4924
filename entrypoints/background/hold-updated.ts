import { browser } from 'wxt/browser';

import type { Store } from '@/utils/model/store';

import type { VerifyQueue } from './verify-queue';

/** After an update of the extension a batch waits for the user: what it says next, another version says. */
export function holdUpdated(store: Store, queue: Pick<VerifyQueue, 'stop'>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') void holdRunning(store, queue);
  });
}

export async function holdRunning(
  store: Store,
  { stop }: Pick<VerifyQueue, 'stop'>,
): Promise<void> {
  const running = (await store.batches.all()).filter(({ state }) => state === 'running');
  for (const { id, tabId } of running) {
    await store.batches.change(id, (row) => ({ ...row, state: 'paused', updated: true }));
    await stop(store, await store.findings.where('tabId', tabId));
  }
}
