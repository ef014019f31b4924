import type { OverlayFeed, PublicVerdict } from '@/utils/model/public-verdict';

import { anchorsByAddress } from './anchors';
import { createMark, type Mark } from './mark';

/** How often a mark is put back that the page has removed. */
const MOST_RETURNS = 3;

interface Placed {
  readonly mark: Mark;
  returns: number;
}

export interface Marks {
  /** Draws what the worker says; links that it no longer speaks of lose their marks. */
  readonly show: (feed: OverlayFeed) => void;
  /** Gives the focus to the next mark in the page's order, or to the one before. */
  readonly step: (by: 1 | -1) => void;
  readonly remove: () => void;
}

interface Options {
  readonly mode: ShadowRootMode;
  /** The address that a link leads to, without wrapping and tracking. */
  readonly tidy: (href: string) => string | undefined;
  readonly openPanel: (findingId: string) => void;
  /** The page has become another one; the marks are gone by then. */
  readonly onLeft: () => void;
}

/** Keeps a mark beside each badge link of a page, through its redraws and until it becomes another page. */
export function marksOnPage({ mode, tidy, openPanel, onLeft }: Options): Marks {
  const leaving = new AbortController();
  const { signal } = leaving;
  const placed = new Map<string, Placed>();
  const address = location.href;
  let feed: OverlayFeed | undefined;

  const changes = new MutationObserver(() => {
    if (location.href !== address) leave();
    else anchorAgain();
  });
  changes.observe(document, { childList: true, subtree: true });
  // The Navigation API tells of pushState at once; TypeScript's DOM does not know it yet.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener(
    'currententrychange',
    () => {
      if (location.href !== address) leave();
    },
    { signal },
  );
  return { show, step, remove };

  function show(message: OverlayFeed): void {
    if (signal.aborted) return;
    feed = message;
    const { verdicts, words } = message;
    const anchors = anchorsByAddress(new Set(verdicts.map(({ href }) => href)), tidy);
    for (const verdict of verdicts) {
      const anchor = anchors.get(verdict.href);
      const known = placed.get(verdict.findingId);
      if (!anchor && !known) continue;
      const mark = known?.mark ?? createMark({ mode, openPanel, signal });
      mark.show(verdict, words);
      if (known || !anchor) continue;
      placed.set(verdict.findingId, { mark, returns: 0 });
      anchor.after(mark.host);
    }
    dropOthers(verdicts);
  }

  function dropOthers(verdicts: readonly PublicVerdict[]): void {
    const wanted = new Set(verdicts.map(({ findingId }) => findingId));
    for (const [id, { mark }] of placed) {
      if (wanted.has(id)) continue;
      mark.host.remove();
      placed.delete(id);
    }
  }

  /** A page that draws itself anew loses our marks with its links; a page that fights them gets its way. */
  function anchorAgain(): void {
    const lost = [...placed.values()].some(({ mark }) => !mark.host.isConnected);
    if (!lost || !feed) return;
    const anchors = anchorsByAddress(new Set(feed.verdicts.map(({ href }) => href)), tidy);
    for (const { findingId, href } of feed.verdicts) {
      const one = placed.get(findingId);
      const anchor = anchors.get(href);
      if (!one || !anchor || one.mark.host.isConnected || one.returns >= MOST_RETURNS) continue;
      one.returns += 1;
      anchor.after(one.mark.host);
    }
  }

  function step(by: 1 | -1): void {
    const marks = [...placed.values()].map(({ mark }) => mark).toSorted(inPageOrder);
    const at = marks.findIndex(({ host }) => host === document.activeElement);
    const next = at === -1 && by === -1 ? -1 : at + by;
    marks.at(next % marks.length)?.focus();
  }

  function leave(): void {
    remove();
    onLeft();
  }

  function remove(): void {
    leaving.abort();
    changes.disconnect();
    for (const { mark } of placed.values()) mark.host.remove();
    placed.clear();
  }
}

const inPageOrder = (one: Mark, other: Mark): number =>
  one.host.compareDocumentPosition(other.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
