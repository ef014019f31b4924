import { browser } from 'wxt/browser';

import { toolbarTitle } from '@/components/toolbar-words';
import { readPause } from '@/utils/browser/pause';
import { readSettings } from '@/utils/browser/settings';
import { parseUrl } from '@/utils/lib/web-address';
import type { FindingRow } from '@/utils/model/finding-row';
import { isStanding, levelOf } from '@/utils/model/level';
import { type PageRow, SAVED_TAB, type Store } from '@/utils/model/store';

type IconState = 'idle' | 'off' | 'working' | 'problem';

const COLOURS: Record<IconState, string> = {
  idle: '#2f4fd8',
  off: '#5c6875',
  working: '#2f4fd8',
  problem: '#b3202c',
};

/** The sign for a pause that every player bears, in letters. */
const PAUSED = '||';

/** Shows a tab's state on the icon: by its shape, by the count, and in words as its title. */
export async function showOnToolbar(store: Store, tabId: number): Promise<void> {
  // Saved people stand in no tab, and browsers throw at a number that no tab can have.
  if (tabId <= SAVED_TAB) return;
  const page = (await store.pages.get(`tab:${tabId}`)) ?? (await unread(tabId));
  const findings = await store.findings.where('tabId', tabId);
  const [{ levels, showCount }, { until }] = await Promise.all([readSettings(), readPause()]);
  const level = page && levelOf(page.host, levels);
  const state = stateOf(findings, level === 'off' || until !== undefined);
  const shown =
    level !== undefined && (isStanding(level) || (level === 'on-click' && page?.asked === true));
  const count = shown && findings.length > 0 ? String(findings.length) : '';
  const text = until !== undefined ? PAUSED : state === 'problem' ? '!' : showCount ? count : '';

  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[state] }),
    browser.action.setTitle({ tabId, title: toolbarTitle(page, findings, { level, until }) }),
    browser.action.setIcon({ tabId, path: iconPaths(state) }),
  ]).catch(() => {
    // The tab may have gone between the check and its answer; there is nothing left to show it on.
  });
}

/** A page that nothing was read of, where the browser lets us know which one it is. */
async function unread(tabId: number): Promise<Pick<PageRow, 'host' | 'asked'> | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  const host = parseUrl(tab?.url ?? '')?.hostname;
  return host === undefined ? undefined : { host, asked: false };
}

function stateOf(findings: readonly FindingRow[], off: boolean): IconState {
  if (off) return 'off';
  const isRefused = ({ state, appraisal }: FindingRow): boolean =>
    state === 'done' && appraisal?.seal.shape === 'problem';
  if (findings.some(isRefused)) return 'problem';
  if (findings.some(({ state }) => state === 'waiting' || state === 'checking')) return 'working';
  return 'idle';
}

const iconPaths = (state: IconState) =>
  Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/${state}-${size}.png`]));
