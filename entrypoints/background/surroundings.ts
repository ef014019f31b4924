import { browser } from 'wxt/browser';

import { type Clock, systemClock } from '@/utils/browser/clock';
import { clockSkew } from '@/utils/browser/clock-skew';
import { cachedAsk } from '@/utils/browser/document-cache';
import { heavyDoor } from '@/utils/browser/heavy-door';
import { lastingStore } from '@/utils/browser/lasting-store';
import { safeFetch } from '@/utils/browser/network';
import { gentle, paceOf } from '@/utils/browser/pace';
import { access } from '@/utils/browser/permissions';
import { policedAsk } from '@/utils/browser/policed-ask';
import { readPolicy, watchPolicy } from '@/utils/browser/policy';
import { sessionStore } from '@/utils/browser/session-store';
import { endTrouble, noteTrouble } from '@/utils/browser/troubles';
import type { Environment } from '@/utils/credentials/environment';
import type { Policy } from '@/utils/model/policy';
import type { Store } from '@/utils/model/store';

/** All that the worker's parts share: two stores, one way out, one clock. */
export interface Surroundings {
  /** Ordinary windows. */
  readonly lasting: Store;
  /** Private windows: memory only. */
  readonly passing: Store;
  readonly clock: Clock;
  /** Of the extension. */
  readonly version: string;
  readonly isOnline: () => boolean;
  readonly onOnline: (listener: () => void) => void;
  readonly environmentFor: (store: Store) => Environment;
}

const PACE = 'pace';

export function surroundings(clock: Clock = systemClock): Surroundings {
  const pace = paceOf(
    {
      async load() {
        const held = await browser.storage.session.get(PACE);
        // Written by `save` below and by nobody else.
        return (held[PACE] ?? {}) as Awaited<ReturnType<Parameters<typeof paceOf>[0]['load']>>;
      },
      save: (buckets) => browser.storage.session.set({ [PACE]: buckets }),
    },
    clock,
    gentle,
  );
  const isOnline = () => navigator.onLine;
  let policy: Promise<Policy> | undefined;
  watchPolicy(() => {
    policy = undefined;
  });
  const outward = safeFetch({
    fetch: (input, init) => fetch(input, init),
    mayAsk: access.has,
    pace,
    clock,
    isOnline,
    onDate: clockSkew(
      (days) => void (days === 0 ? endTrouble('clock') : noteTrouble('clock', days)),
    ),
  });
  const ask = policedAsk(outward, () => (policy ??= readPolicy()));
  const lasting = lastingStore();
  const passing = sessionStore();
  const heavy = heavyDoor();
  // One for each store and not for each check: checks that run at once share what they ask for.
  const environmentOf = ({ documents }: Store): Environment => ({
    ask: cachedAsk(ask, documents, clock),
    now: () => new Date(clock.now()),
    heavy,
  });
  const ofLasting = environmentOf(lasting);
  const ofPassing = environmentOf(passing);
  return {
    lasting,
    passing,
    clock,
    version: browser.runtime.getManifest().version,
    isOnline,
    onOnline: (listener) => addEventListener('online', listener),
    environmentFor: (store) => (store === passing ? ofPassing : ofLasting),
  };
}

/** The store that a tab's window belongs to. */
export async function storeOfTab(
  { lasting, passing }: Surroundings,
  tabId: number,
): Promise<Store> {
  const { incognito } = await browser.tabs.get(tabId);
  return incognito ? passing : lasting;
}
