import { pageAddress } from '@/utils/lib/page-address';
import type { MarksLost } from '@/utils/model/page';
import type { OverlayFeed } from '@/utils/model/public-verdict';

import { meetings } from './card';
import { createMark, type Mark, matters } from './mark';
import { cornerOf, isInLine, nodeOf, type Place, writtenAt } from './places';
import { stepThrough } from './step-through';
import { type PlaceReaders, unmarkedPlaces } from './unmarked-places';

/** How often a mark is put back that the page has removed. */
const MOST_RETURNS = 3;
/** A page that goes on changing is searched for the places of missing marks no more often, nor for a longer part of the time. */
const AGAIN_MS = 250;
const MOST_SHARE = 0.05;

interface Placed {
  readonly mark: Mark;
  readonly place: Place;
  /** What stood at the place then. */
  readonly written: string;
}

export interface Marks {
  /** Draws what the worker says; links that it no longer speaks of lose their marks. */
  readonly show: (feed: OverlayFeed) => void;
  /** Gives the focus to the next mark in the page's order, or to the one before. */
  readonly step: (by: 1 | -1) => void;
  readonly remove: () => void;
}

interface Options extends PlaceReaders {
  readonly mode: ShadowRootMode;
  readonly openPanel: (findingId: string) => void;
  /** The page has become another one; the marks are gone by then. */
  readonly onLeft: () => void;
  /** The page keeps removing them, or somebody has changed what they say. */
  readonly onLost: (how: MarksLost) => void;
}

/** Keeps a mark beside each badge of a page, through its redraws and until it becomes another page. */
export function marksOnPage(options: Options): Marks {
  const { mode, openPanel, onLeft, onLost } = options;
  const leaving = new AbortController();
  const { signal } = leaving;
  const placed = new Map<string, Placed>();
  const byHost = new WeakMap<EventTarget, Mark>();
  /** How often each mark was put back. */
  const returns = new Map<string, number>();
  const address = pageAddress(location.href, document).href;
  let feed: OverlayFeed | undefined;
  let placeAgainAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const changes = new MutationObserver(look);
  const meddling = new MutationObserver(defend);
  const drawn = () => void meddling.takeRecords();
  // The Navigation API tells of pushState at once; TypeScript's DOM does not know it yet.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', leaveOther, { signal });
  addEventListener('visibilitychange', observe, { signal });
  // Heard here once: three listeners on each mark would cost a quarter of what it costs to place it.
  for (const meeting of meetings) addEventListener(meeting, meet, { capture: true, signal });
  // Pictures and frames get their size late, and a window gets another.
  for (const moving of ['load', 'resize'])
    addEventListener(moving, () => requestAnimationFrame(moveAll), { capture: true, signal });
  observe();
  return { show, step: (by) => stepThrough(placed.values(), by), remove };

  /** Nobody looks at a page in the background; it is caught up with when somebody does. */
  function observe(): void {
    changes.disconnect();
    if (document.visibilityState === 'hidden') return;
    changes.observe(document, {
      attributeFilter: ['href', 'src', 'data-share-badge-id'],
      characterData: true,
      childList: true,
      subtree: true,
    });
    look();
  }

  function leaveOther(): boolean {
    const isOther = pageAddress(location.href, document).href !== address;
    if (isOther) {
      remove();
      onLeft();
    }
    return isOther;
  }

  function meet(event: Event): void {
    const mark = event.target && byHost.get(event.target);
    if (!mark) return;
    catchUp();
    if (mark.host.isConnected) mark.meet(event);
  }

  /** What we draw next makes the observer forget what it has not told yet. */
  function catchUp(): void {
    const records = meddling.takeRecords();
    if (records.length > 0) defend(records);
  }

  function show(message: OverlayFeed): void {
    catchUp();
    if (signal.aborted) return;
    feed = message;
    for (const verdict of message.verdicts)
      placed.get(verdict.findingId)?.mark.show(verdict, message.words);
    const wanted = new Set(message.verdicts.map(({ findingId }) => findingId));
    for (const id of placed.keys()) if (!wanted.has(id)) drop(id);
    place();
  }

  /** Before the page is drawn again: a node that shows something else by now bears no mark of before. */
  function look(): void {
    if (leaveOther()) return;
    catchUp();
    for (const [id, { mark, place: at, written }] of placed) {
      const isSame = nodeOf(at).isConnected && writtenAt(at) === written;
      if (isSame && mark.host.previousSibling === nodeOf(at)) continue;
      drop(id);
      if (isSame) countReturn(id);
    }
    if (!feed || signal.aborted || placed.size === feed.verdicts.length) return;
    const waitMs = placeAgainAt - performance.now();
    if (waitMs <= 0) place();
    else timer ??= setTimeout(place, waitMs);
  }

  function countReturn(id: string): void {
    const count = (returns.get(id) ?? 0) + 1;
    returns.set(id, count);
    if (count === MOST_RETURNS + 1) onLost('removed');
  }

  /** Our words are ours: where somebody has reached into a mark there is none any more. A host's attributes hide it at most. */
  function defend(told: readonly MutationRecord[]): void {
    const records = told.filter((record) => matters(record, byHost.has(record.target)));
    if (records.length === 0) return;
    const hosts = new Map([...placed].map(([id, { mark }]) => [mark.host as Node, id]));
    // A host that was dropped a moment ago is no part of a mark.
    if (records.some(({ target }) => !byHost.has(target))) {
      remove();
      onLost('changed');
      return;
    }
    for (const id of new Set(records.flatMap(({ target }) => hosts.get(target) ?? []))) {
      drop(id);
      countReturn(id);
    }
    place();
  }

  function drop(id: string): void {
    placed.get(id)?.mark.host.remove();
    placed.delete(id);
  }

  /** A page that draws itself anew loses our marks with its links; a page that fights them gets its way. */
  function place(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!feed || signal.aborted) return;
    const start = performance.now();
    const { verdicts, words } = feed;
    const { language } = words;
    const missing = verdicts.filter(
      ({ findingId }) => !placed.has(findingId) && (returns.get(findingId) ?? 0) <= MOST_RETURNS,
    );
    for (const [verdict, at] of unmarkedPlaces(missing, options, placed.values())) {
      const inLine = isInLine(at);
      const mark = createMark(verdict, { mode, language, inLine, openPanel, drawn, signal });
      mark.show(verdict, words);
      mark.watch(meddling);
      byHost.set(mark.host, mark);
      placed.set(verdict.findingId, { mark, place: at, written: writtenAt(at) });
      nodeOf(at).after(mark.host);
    }
    // What we have put in is no change of the page's.
    changes.takeRecords();
    moveAll();
    const now = performance.now();
    placeAgainAt = now + Math.max(AGAIN_MS, (now - start) / MOST_SHARE);
  }

  function moveAll(): void {
    for (const { mark, place: at } of placed.values()) if (!isInLine(at)) mark.moveTo(cornerOf(at));
  }

  function remove(): void {
    leaving.abort();
    changes.disconnect();
    meddling.disconnect();
    clearTimeout(timer);
    for (const id of placed.keys()) drop(id);
  }
}
