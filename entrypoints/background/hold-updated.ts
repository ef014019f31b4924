import { browser } from 'wxt/browser';

import type { Store } from '@/utils/model/store';

import { leftOf } from './queue-rows';
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
  for (const batch of await store.batches.all()) {
    if (batch.state !== 'running') continue;
    const findings = await leftOf(store, batch);
    if (findings.every(({ state }) => state === 'done')) continue;
    await store.batches.change(batch.id, (row) => ({ ...row, state: 'paused', updated: true }));
    await stop(store, findings);
  }
}
