import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { post } from '@/utils/browser/post';
import { siteAt } from '@/utils/sites';

/** A page gets this long to settle before it is read, and is read again no more often than the other. */
const SETTLE_MS = 250;
const AGAIN_MS = 1_000;

declare global {
  /** Set in our isolated world, which the page cannot see: a second scout only wakes the first. */
  var proofstackScout: (() => void) | undefined;
}

/** Reads the page and reports it; reads again when the page has changed or become another one. */
export default defineUnlistedScript(() => {
  if (globalThis.proofstackScout) {
    globalThis.proofstackScout();
    return;
  }

  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    timer = undefined;
    const url = new URL(location.href);
    const reading = siteAt(url).read(document, url);
    const text = JSON.stringify(reading);
    if (text === last) return;
    last = text;
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
    lookIn(0);
  };
  lookIn(SETTLE_MS);
});
