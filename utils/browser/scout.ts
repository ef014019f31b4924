import type { PageReading } from '@/utils/model/page';

import { post } from './post';

/** A page gets this long to settle before it is read, and is read again no more often than the other. */
const SETTLE_MS = 250;
const AGAIN_MS = 1_000;

declare global {
  /** Set in our isolated world, which the page cannot see: has the page read and reported, whatever is on it. */
  var proofstackScout: (() => void) | undefined;
}

/**
 * Reads the page and reports it; reads again when the page has changed or become another one. Of a page without
 * badges, people or posting it says nothing, unless it is asked or has said something before.
 */
export function scout(read: (document: Document, url: URL) => PageReading): void {
  if (globalThis.proofstackScout) return;

  let last = '';
  let asked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    timer = undefined;
    const reading = read(document, new URL(location.href));
    const text = JSON.stringify(reading);
    const silent = isEmpty(reading) && last === '' && !asked;
    if (text === last || silent) return;
    last = text;
    asked = false;
    // An update of the extension leaves this script without anybody to report to.
    post('page/report', reading).catch(() => changes.disconnect());
  }

  function lookIn(ms: number): void {
    if (timer === undefined) timer = setTimeout(look, ms);
  }

  const changes = new MutationObserver(() => lookIn(AGAIN_MS));
  changes.observe(document, { childList: true, subtree: true, characterData: true });

  globalThis.proofstackScout = () => {
    last = '';
    asked = true;
    lookIn(0);
  };
  lookIn(SETTLE_MS);
}

const isEmpty = ({ posting, candidates }: PageReading): boolean =>
  posting === undefined && candidates.length === 0;
