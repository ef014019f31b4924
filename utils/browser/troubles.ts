import { browser } from 'wxt/browser';

import type { Trouble, Troubles } from '@/utils/model/trouble';

import { inTurn } from './in-turn';

const KEY = 'troubles';
const next = inTurn();

/** In memory, so that a browser that starts anew begins without any. */
async function heldTroubles(): Promise<Troubles> {
  const held = await browser.storage.session.get(KEY);
  // Written by `change` below and by nobody else.
  return (held[KEY] ?? {}) as Troubles;
}

const change = (step: (troubles: Troubles) => Troubles): Promise<void> =>
  next(async () => browser.storage.session.set({ [KEY]: step(await heldTroubles()) }));

/** Every screen says it from now on. */
export const noteTrouble = (trouble: Trouble, much = 0): Promise<void> =>
  change((all) => ({ ...all, [trouble]: much }));

/** It is over, or the user has read it. */
export const endTrouble = (trouble: Trouble): Promise<void> =>
  change(({ [trouble]: _, ...others }) => others);

/** Calls back now and after every change. */
export function watchTroubles(listen: (troubles: Troubles) => void): () => void {
  const tell = async () => listen(await heldTroubles());
  const onChanged = (changes: Record<string, unknown>) => {
    if (KEY in changes) void tell();
  };
  browser.storage.session.onChanged.addListener(onChanged);
  void tell();
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}
