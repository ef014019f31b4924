import { browser } from 'wxt/browser';

import { inTurn } from '@/utils/browser/in-turn';
import { forgetPause, levelNow, notedPause, notePause } from '@/utils/browser/pause';
import { parseUrl } from '@/utils/lib/web-address';
import { isStanding } from '@/utils/model/level';
import { isInForce, PAUSE_MS } from '@/utils/model/pause';
import { SAVED_TAB } from '@/utils/model/store';

import type { Parts } from './parts';
import { registerSites, runScout } from './sites';

const ALARM = 'end-pause';
const next = inTurn();

/** For ten minutes no page is read or marked, and what pages have put in line waits for the user. */
export const beginPause = (parts: Parts): Promise<void> =>
  next(async () => {
    const until = parts.around.clock.now() + PAUSE_MS;
    await notePause(new Date(until).toISOString());
    await browser.alarms.create(ALARM, { when: until });
    await registerSites();
    await stopChecks(parts);
    await showTabs(parts);
  });

/** All is as it was before. */
export const endPause = (parts: Parts): Promise<void> =>
  next(async () => {
    const { until } = await notedPause();
    if (until === undefined) return;
    await forgetPause();
    await browser.alarms.clear(ALARM);
    await registerSites();
    await showTabs(parts);
    await readAgain();
  });

/** A pause ends by itself: at its alarm, or when the worker starts after it. */
export function endPauses(parts: Parts): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void endPause(parts);
  });
  void takeUp(parts);
}

async function takeUp(parts: Parts): Promise<void> {
  const pause = await notedPause();
  if (pause.until === undefined) return;
  // Some browsers forget their alarms when they close.
  if (isInForce(pause, parts.around.clock.now()))
    await browser.alarms.create(ALARM, { when: Date.parse(pause.until) });
  else await endPause(parts);
}

/** Batches, saved people and the user's own credentials stand on no page, and go on. */
async function stopChecks({ around, queue }: Parts): Promise<void> {
  for (const store of [around.lasting, around.passing])
    for (const { tabId } of await store.pages.all())
      if (tabId > SAVED_TAB) await queue.stop(store, await store.findings.where('tabId', tabId));
}

/** Each tab as it is now, on its page and on the toolbar. */
export async function showTabs({ around: { lasting, passing }, refresh }: Parts): Promise<void> {
  for (const { id, incognito } of await browser.tabs.query({}))
    if (id !== undefined) await refresh(incognito ? passing : lasting, id);
}

/** Pages that were opened meanwhile on sites where they are read at once. */
async function readAgain(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    const address = parseUrl(url ?? '');
    if (id === undefined || address?.protocol !== 'https:') continue;
    if (isStanding(await levelNow(address.hostname))) await runScout(id);
  }
}
