import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { marksOnPage } from '@/components/overlay/marks';
import { overlayRootMode } from '@/utils/browser/build-flags';
import { post } from '@/utils/browser/post';
import type { OverlayFeed, OverlayStep } from '@/utils/model/public-verdict';
import { tidyAddress } from '@/utils/providers/tidy';
import { placesOnPage } from '@/utils/sites/reading/places';

declare global {
  /** Set in our isolated world, which the page cannot see: a second overlay makes the first call back. */
  var proofstackOverlay: (() => void) | undefined;
}

/** Shows beside each badge link what the worker says. It reads nothing, decides nothing and asks nobody. */
export default defineUnlistedScript(() => {
  const RECONNECT_MS = 1_000;
  if (globalThis.proofstackOverlay) {
    globalThis.proofstackOverlay();
    return;
  }

  let busy = true;
  let left = false;
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  const marks = marksOnPage({
    mode: overlayRootMode,
    tidy: (href) => tidyAddress(href)?.href,
    places: (addresses) => placesOnPage(addresses, { document, url: new URL(location.href) }),
    openPanel(findingId) {
      post('panel/open', { findingId }).catch(leave);
    },
    onLeft() {
      left = true;
      // The page goes on as another one, whose own marks have a line of their own.
      port?.disconnect();
      globalThis.proofstackOverlay = undefined;
      globalThis.proofstackMarksLost = undefined;
    },
    // What the page's own reading is told with: marks themselves have nothing to say.
    onLost(how) {
      globalThis.proofstackMarksLost ??= how;
      globalThis.proofstackScout?.();
    },
  });
  globalThis.proofstackOverlay = connect;
  connect();

  function connect(): void {
    if (port || left) return;
    port = browser.runtime.connect({ name: 'overlay' });
    port.onMessage.addListener((feed: OverlayFeed | OverlayStep) => {
      if ('step' in feed) return marks.step(feed.step);
      busy = feed.verdicts.some((verdict) => verdict.busy);
      marks.show(feed);
    });
    port.onDisconnect.addListener(() => {
      port = undefined;
      if (!browser.runtime?.id) leave();
      else if (busy) setTimeout(connect, RECONNECT_MS);
    });
  }

  /** The extension was updated or removed under an open page: its marks must not outlive it. */
  function leave(): void {
    left = true;
    marks.remove();
  }
});
