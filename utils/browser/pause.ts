import { browser } from 'wxt/browser';

import { type Level, levelOf } from '@/utils/model/level';
import { isInForce, type Pause } from '@/utils/model/pause';

import { readSettings } from './settings';

/** In storage.local and no part of the settings: no backup carries it elsewhere, and it outlives the worker. */
const KEY = 'pause';

export const notePause = (until: string): Promise<void> =>
  browser.storage.local.set({ [KEY]: until });

export const forgetPause = (): Promise<void> => browser.storage.local.remove(KEY);

/** What was written down, whether or not it is over. */
export async function notedPause(): Promise<Pause> {
  const { [KEY]: until } = await browser.storage.local.get(KEY);
  return typeof until === 'string' ? { until } : {};
}

/** The pause of all pages that is in force. */
export async function readPause(): Promise<Pause> {
  const pause = await notedPause();
  return isInForce(pause, Date.now()) ? pause : {};
}

/** How much a site gives at this moment: nothing while all pages are paused. */
export async function levelNow(host: string): Promise<Level> {
  const [{ levels }, { until }] = await Promise.all([readSettings(), readPause()]);
  return until === undefined ? levelOf(host, levels) : 'off';
}

/** Calls back now and after every change. */
export function watchPause(listen: (pause: Pause) => void): () => void {
  const tell = async () => listen(await readPause());
  const onChanged = (changes: Record<string, unknown>) => {
    if (KEY in changes) void tell();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  void tell();
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
