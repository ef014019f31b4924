import { type Browser, browser } from 'wxt/browser';

import { say, sayTime } from '@/components/words';
import { readPause, watchPause } from '@/utils/browser/pause';
import { access } from '@/utils/browser/permissions';
import { readPolicy } from '@/utils/browser/policy';
import { readSettings, watchSettings } from '@/utils/browser/settings';
import { noteWish } from '@/utils/browser/wish';
import { parseUrl } from '@/utils/lib/web-address';
import { isStanding, levelOf } from '@/utils/model/level';
import { mayChoose } from '@/utils/model/policy';

import { changeLevel } from './change-level';
import { latestOnly } from './latest-only';
import type { Parts } from './parts';
import { beginPause, endPause } from './pauses';

const SITE = 'site';
const PAUSE = 'pause';

/** Two switches in the icon's own menu: this site, and a pause of all pages. */
export function createIconMenu(): void {
  for (const id of [SITE, PAUSE])
    browser.contextMenus.create({
      id,
      type: 'checkbox',
      title: say(id === SITE ? 'menu_site' : 'pause_begin'),
      contexts: ['action'],
    });
  void show('now');
}

/** Obeys the switches, and keeps them as they are for the tab in front. */
export function obeyIconMenu(parts: Parts): void {
  const showNow = () => void show('now');
  browser.contextMenus.onClicked.addListener(({ menuItemId, checked }, tab) => {
    if (menuItemId === PAUSE) void (checked ? beginPause(parts) : endPause(parts));
    if (menuItemId !== SITE || tab?.id === undefined) return;
    if (checked) void explain(tab.id);
    else void leave(parts, tab);
    // The browser has turned the switch by itself, and the user has not said the last word yet.
    showNow();
  });
  browser.tabs.onActivated.addListener(showNow);
  browser.windows.onFocusChanged.addListener(showNow);
  browser.tabs.onUpdated.addListener((_, { status }) => {
    if (status === 'complete') showNow();
  });
  access.onGranted(showNow);
  watchSettings(showNow);
  watchPause(showNow);
}

/** The popup says what the site will give, and takes the click that the browser's question needs. */
async function explain(tabId: number): Promise<void> {
  // Before anything is awaited, while the click still counts.
  const noted = noteWish(tabId);
  await browser.action.openPopup().catch(() => {
    // A window that has gone to the background shows no popup; the wish waits until it is opened.
  });
  await noted;
}

async function leave(parts: Parts, { url = '' }: Browser.tabs.Tab): Promise<void> {
  const host = parseUrl(url)?.hostname;
  if (host !== undefined && mayChoose(await readPolicy(), host, 'on-click'))
    await changeLevel(parts, host, 'on-click');
}

const show = latestOnly(async () => {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const [{ levels }, { until }, policy] = await Promise.all([
    readSettings(),
    readPause(),
    readPolicy(),
  ]);
  // The browser tells of a site only where we may read it; nowhere else can it be enabled already.
  const host = parseUrl(tab?.url ?? '')?.hostname ?? '';
  const isOn = host !== '' && isStanding(levelOf(host, levels)) && (await access.has(host));
  await Promise.all([
    browser.contextMenus.update(SITE, {
      checked: isOn,
      enabled: mayChoose(policy, host, isOn ? 'on-click' : 'marks'),
    }),
    browser.contextMenus.update(PAUSE, {
      checked: until !== undefined,
      title: until === undefined ? say('pause_begin') : say('title_paused', sayTime(until)),
    }),
  ]).catch(() => {
    // Its entries are made after an install, and this is a start before it.
  });
});
