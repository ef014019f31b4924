import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { send } from '@/utils/browser/send';
import { siteAt } from '@/utils/sites';

/** A page is quiet when it has not changed for this long, and is read at the latest after the other. */
const QUIET_MS = 250;
const LATEST_MS = 2_000;
/** A page that never rests is looked at this often at most. */
const AGAIN_MS = 1_000;

declare global {
  /** Set in our isolated world, which the page cannot see: a second scout only wakes the first. */
  var proofstackScout: (() => void) | undefined;
}

/** Reads the quiet page and reports it; reads again when the page changes or becomes another one. */
export default defineUnlistedScript(() => {
  if (globalThis.proofstackScout) {
    globalThis.proofstackScout();
    return;
  }

  let last = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;

  function look(): void {
    timer = undefined;
    firstChange = 0;
    const url = new URL(location.href);
    const reading = siteAt(url).read(document, url);
    const text = JSON.stringify(reading);
    if (text === last) return;
    last = text;
    send('page/report', reading).catch(leave);
  }

  function soon(): void {
    const now = performance.now();
    firstChange ||= now;
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(QUIET_MS, Math.max(0, firstChange + LATEST_MS - now)));
  }

  const changes = new MutationObserver(() => {
    if (timer === undefined) timer = setTimeout(soon, last ? AGAIN_MS : 0);
  });
  changes.observe(document, { childList: true, subtree: true, characterData: true });

  /** An update of the extension leaves this script without anybody to report to. */
  function leave(): void {
    changes.disconnect();
    clearTimeout(timer);
  }

  globalThis.proofstackScout = () => {
    last = '';
    soon();
  };
  soon();
});
