import { browser } from 'wxt/browser';

import { inTurn } from '@/utils/browser/in-turn';
import { readPause } from '@/utils/browser/pause';
import { access, originOf } from '@/utils/browser/permissions';
import { readSettings } from '@/utils/browser/settings';
import { parseUrl } from '@/utils/lib/web-address';
import { isStanding, levelOf } from '@/utils/model/level';
import { type Family, families, familyOf, pathsApart } from '@/utils/sites/families';

/** One script for each family of sites, under the name by which it is registered. */
const scouts = {
  general: { id: 'scout', file: '/scout.js' },
  linkedin: { id: 'scout-linkedin', file: '/scout-linkedin.js' },
  recruiter: { id: 'scout-recruiter', file: '/scout-recruiter.js' },
  boards: { id: 'scout-boards', file: '/scout-boards.js' },
  recruiting: { id: 'scout-recruiting', file: '/scout-recruiting.js' },
  profiles: { id: 'scout-profiles', file: '/scout-profiles.js' },
} as const satisfies Record<Family, { id: string; file: string }>;
const ids = families.map((family) => scouts[family].id);

const next = inTurn();

/** Has the scout of a tab's site read and report the page. Where we may not run, nothing happens. */
export async function runScout(tabId: number): Promise<boolean> {
  const family = familyOf(await addressOfTab(tabId));
  return (await run(tabId, scouts[family].file)) && attempt(() => askScout(tabId));
}

export const runOverlay = (tabId: number): Promise<boolean> => run(tabId, '/overlay.js');

const run = (
  tabId: number,
  file: '/overlay.js' | (typeof scouts)[Family]['file'],
): Promise<boolean> =>
  attempt(() => browser.scripting.executeScript({ target: { tabId }, files: [file] }));

/** What the user asks for is reported even when nothing is found. */
const askScout = (tabId: number): Promise<unknown> =>
  browser.scripting.executeScript({
    target: { tabId },
    func: () => globalThis.proofstackScout?.(),
  });

/** A tab that has gone has no address, and one that we may not read tells us none. */
async function addressOfTab(tabId: number): Promise<URL> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return parseUrl(tab?.url ?? '') ?? new URL('about:blank');
}

async function attempt(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch {
    // No access: a browser page, a store, or a site whose permission was taken back. The popup says so.
    return false;
  }
}

/**
 * Keeps the scout registered for exactly the sites on which the user wants marks or more. A level that is
 * chosen and the access it needs come at the same time, and the browser refuses to register twice.
 */
export const registerSites = (): Promise<void> => next(register);

async function register(): Promise<void> {
  const [{ levels }, { until }] = await Promise.all([readSettings(), readPause()]);
  const hosts =
    until === undefined
      ? Object.keys(levels).filter((host) => isStanding(levelOf(host, levels)))
      : [];
  const permitted = await Promise.all(
    hosts.map(async (host) => ((await access.has(host)) ? [host] : [])),
  );
  const scripts = families.flatMap((family) => {
    const places = permitted.flat().flatMap((host) => placesOf(family, host));
    return places.length > 0 ? [scriptOf(family, places)] : [];
  });
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (registered.length > 0)
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/** Where on a host a family's script runs, and where another one does instead. */
function placesOf(family: Family, host: string) {
  const paths = pathsApart(host).map((each) => ({
    ...each,
    match: `https://${host}${each.path}*`,
  }));
  const own = paths.flatMap((each) => (each.family === family ? [each.match] : []));
  return familyOf({ hostname: host, pathname: '/' }) === family
    ? [{ matches: [originOf(host)], excludeMatches: paths.map(({ match }) => match) }]
    : own.map((match) => ({ matches: [match], excludeMatches: [] }));
}

const scriptOf = (family: Family, places: ReturnType<typeof placesOf>) => ({
  id: scouts[family].id,
  js: [scouts[family].file],
  matches: places.flatMap(({ matches }) => matches),
  excludeMatches: places.flatMap(({ excludeMatches }) => excludeMatches),
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});
