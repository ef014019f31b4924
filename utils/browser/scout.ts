import { pageAddress } from '@/utils/lib/page-address';
import type { MarksLost, PageReading } from '@/utils/model/page';

import { post } from './post';

/** A page gets this long to settle before it is read, and is read again no more often than the other. */
const SETTLE_MS = 250;
const AGAIN_MS = 1_000;
/** How long a page that has changed its address may go on showing what it showed before. */
const MOVING_MS = 3_000;

declare global {
  /** Set in our isolated world, which the page cannot see: has the page read and reported, whatever is on it. */
  var proofstackScout: (() => void) | undefined;
  /** Set there by the overlay when its marks can stand on the page no more. */
  var proofstackMarksLost: MarksLost | undefined;
}

/** What a reader knows of the parts of a page, so that it need not read all of it again. */
export interface Parts {
  readonly note: (records: readonly MutationRecord[]) => void;
  readonly forget: () => void;
  /** Looks at changed parts for a moment: whether the page has to be read again, or there are more of them. */
  readonly look: () => boolean | 'more';
}

/**
 * Reads the page and reports it; reads again when the page has changed or become another one. Of a page without
 * badges, people or posting it says nothing, unless it is asked or has said something before.
 */
export function scout(read: (document: Document, url: URL) => PageReading, parts?: Parts): void {
  if (globalThis.proofstackScout) return;

  let stale = true;
  let asked = false;
  let begun = Date.now();
  let last = '';
  let lastSaid = '';
  let address = '';
  let moving = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function work(): void {
    timer = undefined;
    const isOther = parts?.look() ?? true;
    if (isOther === 'more') lookIn(0);
    else if (isOther || stale) look();
  }

  function look(): void {
    const url = pageAddress(location.href, document);
    const marksLost = globalThis.proofstackMarksLost;
    const reading = { ...read(document, url), ...(marksLost && { marksLost }) };
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
    post('page/report', { ...reading, begun }).catch(() => changes.disconnect());
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

  function lookAll(ms: number): void {
    parts?.forget();
    stale = true;
    lookIn(ms);
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
    parts?.note(records);
    move();
    if (performance.now() < moving) lookSoon();
    else lookIn(AGAIN_MS);
  });

  globalThis.proofstackScout = () => {
    last = '';
    asked = true;
    begun = Date.now();
    lookAll(0);
  };
  // On the window, which no name in the page can hide from us.
  addEventListener('visibilitychange', () => {
    changes.disconnect();
    if (document.hidden) return;
    observe();
    lookAll(SETTLE_MS);
  });
  // The Navigation API tells of pushState at once; TypeScript's DOM does not know it yet.
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', move);
  observe();
  move();
}

/** Where a site's own reader finds nothing, that is told: its pages may have changed. */
const isEmpty = ({ kind, site, candidates }: PageReading): boolean =>
  kind === 'page' && candidates.length === 0 && /^any-|^none/u.test(site);
