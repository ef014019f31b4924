import { browser } from 'wxt/browser';

import { access, originOf } from '@/utils/browser/permissions';
import { readSettings } from '@/utils/browser/settings';
import { type Level, levelOf } from '@/utils/model/level';

const SCOUT = 'scout';

/** Runs the scout in a tab; it reads the page and reports. Where we may not run, nothing happens. */
export const runScout = (tabId: number): Promise<boolean> => run(tabId, '/scout.js');

export const runOverlay = (tabId: number): Promise<boolean> => run(tabId, '/overlay.js');

async function run(tabId: number, file: '/scout.js' | '/overlay.js'): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [file] });
    return true;
  } catch {
    // No access: a browser page, a store, or a site whose permission was taken back. The popup says so.
    return false;
  }
}

/** Keeps the scout registered for exactly the sites on which the user wants marks or more. */
export async function registerSites(): Promise<void> {
  const { levels } = await readSettings();
  const hosts = Object.keys(levels).filter((host) => standing(levelOf(host, levels)));
  const permitted = await Promise.all(
    hosts.map(async (host) => ((await access.has(host)) ? [originOf(host)] : [])),
  );
  const matches = permitted.flat();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCOUT] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCOUT] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: SCOUT, js: ['/scout.js'], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

const standing = (level: Level): boolean => level === 'marks' || level === 'automatic';
