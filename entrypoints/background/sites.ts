import { browser } from 'wxt/browser';

import { inTurn } from '@/utils/browser/in-turn';
import { access, originOf } from '@/utils/browser/permissions';
import { readSettings } from '@/utils/browser/settings';
import { type Level, levelOf } from '@/utils/model/level';

const SCOUT = 'scout';
const next = inTurn();

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

/**
 * Keeps the scout registered for exactly the sites on which the user wants marks or more. A level that is
 * chosen and the access it needs come at the same time, and the browser refuses to register twice.
 */
export const registerSites = (): Promise<void> => next(register);

async function register(): Promise<void> {
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
