import { browser } from 'wxt/browser';

import type { Batch } from '@/utils/model/batch';
import { endedBy, isPast } from '@/utils/model/ends';
import type { HoldingRow } from '@/utils/model/holding-row';
import type { Line } from '@/utils/model/overview';
import { type CandidateRow, SAVED_TAB, type Store, WALLET_TAB } from '@/utils/model/store';
import { undrawn } from '@/utils/model/undrawn';

import { linesOf } from './draw-own';
import { FORGET_OLD } from './forget-old';
import { latestOnly } from './latest-only';
import type { Parts } from './parts';
import { scoreCandidates } from './score-candidates';
import type { Surroundings } from './surroundings';

const HOUR_MS = 3_600_000;
/** In storage.session: another start of the browser is long after. */
const KEY = 'grownOldAt';
/** People that are looked at in one step, so that none takes long. */
const STEP = 200;

/**
 * What was judged ends while nobody looks: every hour it is said anew of what is kept, and of what stands in tabs, what
 * that means. Nobody is asked for it.
 */
export function growOld(
  { lasting, passing, clock }: Pick<Surroundings, 'lasting' | 'passing' | 'clock'>,
  refresh: Parts['refresh'],
): void {
  const ageKept = latestOnly(async () => {
    const now = new Date(clock.now());
    await refresh(lasting, SAVED_TAB);
    await ageOwn(lasting, { now, refresh });
    for (const batch of await lasting.batches.all()) await ageBatch(lasting, batch, now);
    await browser.storage.session.set({ [KEY]: now.getTime() });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== FORGET_OLD) return;
    void ageKept('kept');
    for (const store of [lasting, passing]) void ageTabs(store, refresh);
  });
  // What stands in tabs is left: after a start of the browser it belongs to other tabs.
  void browser.storage.session.get(KEY).then(({ [KEY]: last }) => {
    if (typeof last !== 'number' || clock.now() - last >= HOUR_MS) void ageKept('kept');
  });
}

async function ageTabs(store: Store, refresh: Parts['refresh']): Promise<void> {
  for (const { tabId } of await store.pages.all()) await refresh(store, tabId);
}

/** Of thousands those alone are drawn anew that have ended since they were drawn. */
async function ageOwn(
  store: Store,
  { now, refresh }: { readonly now: Date; readonly refresh: Parts['refresh'] },
): Promise<void> {
  const ended = (await linesOf(store)).filter((line) => hasEnded(line, now));
  if (ended.length === 0) return;
  await store.findings.changeAll(
    ended.map(({ id }) => id),
    undrawn,
  );
  await refresh(store, WALLET_TAB);
}

/** A worker that dies goes on from where it was: who is drawn has nothing left that has ended. */
async function ageBatch(store: Store, { id: batch }: Batch, now: Date): Promise<void> {
  const ids = (await store.candidates.ids()).filter((id) => id.startsWith(`${batch}:`));
  for (let at = 0; at < ids.length; at += STEP) {
    const people = await store.candidates.some(ids.slice(at, at + STEP));
    const ended = people.filter((row) => showsEnded(row, now));
    await scoreCandidates(
      store,
      ended.map(({ id }) => id),
      now,
    );
  }
}

/** Rows that an earlier version has drawn know no more than the first end of what is verified. */
const showsEnded = ({ overview }: CandidateRow, now: Date): boolean =>
  overview !== undefined &&
  (isPast(overview.expires, now) || overview.lines.some((line) => isOtherwise(line, now)));

function isOtherwise(line: Line, now: Date): boolean {
  const { reason = line.reason } = endedBy(line, now);
  return reason !== line.reason;
}

const hasEnded = ({ shape, expires = '', partEnds = '' }: HoldingRow, now: Date): boolean =>
  endedBy({ ...(shape && { shape }), ends: expires, partEnds }, now).shape !== undefined &&
  shape !== 'caution';
