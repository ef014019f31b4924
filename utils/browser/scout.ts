import { pageAddress } from '@/utils/lib/page-address';
import type { PageReading } from '@/utils/model/page';

import { post } from './post';

/** A page gets this long to settle before it is read, and is read again no more often than the other. */
const SETTLE_MS = 250;
const AGAIN_MS = 1_000;
/** How long a page that has changed its address may go on showing what it showed before. */
const MOVING_MS = 3_000;
/** No step takes longer; the rest waits until the page is idle again. */
const SLICE_MS = 8;
const ELEMENT = 1;

declare global {
  /** Set in our isolated world, which the page cannot see: has the page read and reported, whatever is on it. */
  var proofstackScout: (() => void) | undefined;
}

/**
 * Reads the page and reports it; reads again when the page has changed or become another one. Of a page without
 * badges, people or posting it says nothing, unless it is asked or has said something before. `notice` is told of
 * each part that has changed, and says whether that changes the reading.
 */
export function scout(
  read: (document: Document, url: URL) => PageReading,
  notice: (part: Node) => boolean = () => true,
): void {
  if (globalThis.proofstackScout) return;

  const parts = new Set<Node>();
  let stale = true;
  let asked = false;
  let last = '';
  let lastSaid = '';
  let address = '';
  let moving = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Goes through the changed parts, and reads the page when all are done. */
  function work(): void {
    timer = undefined;
    const start = performance.now();
    for (const part of parts) {
      if (performance.now() - start > SLICE_MS) {
        lookIn(0);
        return;
      }
      parts.delete(part);
      if (notice(part)) stale = true;
    }
    if (stale) look();
  }

  function look(): void {
    const url = pageAddress(location.href, document);
    const reading = read(document, url);
    const said = JSON.stringify([
      reading.posting?.title,
      reading.candidates.map(({ name, badgeLinks }) => [name, badgeLinks]),
    ]);
    // The address changes before the page does: what was there before is not the next person's.
    if (performance.now() < moving && said === lastSaid) {
      lookIn(AGAIN_MS);
      return;
    }
    stale = false;
    lastSaid = said;
    const text = JSON.stringify(reading);
    const silent = isEmpty(reading) && last === '' && !asked;
    if (text === last || silent) return;
    last = text;
    asked = false;
    // An update of the extension leaves this script without anybody to report to.
    post('page/report', reading).catch(() => changes.disconnect());
  }

  function lookIn(ms: number): void {
    timer ??= setTimeout(() => {
      const own = timer;
      // A page that is busy may have moved on before it is idle.
      const workStill = () => own === timer && work();
      requestIdleCallback(workStill, { timeout: AGAIN_MS });
    }, ms);
  }

  function lookSoon(): void {
    clearTimeout(timer);
    timer = undefined;
    lookIn(SETTLE_MS);
  }

  /** Also called with every change, for browsers that do not tell of a new address. */
  function move(): void {
    const { href } = pageAddress(location.href, document);
    if (href === address) return;
    if (address) moving = performance.now() + MOVING_MS;
    address = href;
    stale = true;
    lookSoon();
  }

  function observe(): void {
    changes.observe(document, {
      attributeFilter: ['href', 'src', 'data-share-badge-id', 'hidden', 'aria-hidden'],
      characterData: true,
      childList: true,
      subtree: true,
    });
  }

  const changes = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records)
      for (const node of type === 'childList' ? [...addedNodes, ...removedNodes] : [target])
        parts.add(node.nodeType === ELEMENT ? node : (node.parentNode ?? target));
    move();
    if (performance.now() < moving) lookSoon();
    else lookIn(AGAIN_MS);
  });

  globalThis.proofstackScout = () => {
    last = '';
    asked = true;
    parts.add(document);
    lookIn(0);
  };
  // On the window, which no name in the page can hide from us.
  addEventListener('visibilitychange', () => {
    changes.disconnect();
    if (document.visibilityState === 'hidden') return;
    observe();
    parts.add(document);
    lookSoon();
  });
  // The Navigation API tells of pushState at once; TypeScript's DOM does not know it yet.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', move);
  observe();
  move();
}

/** Where a site's own reader finds nothing, that is told: its pages may have changed. */
const isEmpty = ({ kind, site, candidates }: PageReading): boolean =>
  kind === 'page' && candidates.length === 0 && /^(?:any-page|none)$/u.test(site);
