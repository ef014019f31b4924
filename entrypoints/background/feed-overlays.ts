import { type Browser, browser } from 'wxt/browser';

import { overlayFeed, publicVerdict } from '@/components/overlay-words';
import { levelNow } from '@/utils/browser/pause';
import { isFile } from '@/utils/model/file-link';
import type { FindingRow } from '@/utils/model/finding-row';
import { marksWanted } from '@/utils/model/level';
import type { Store } from '@/utils/model/store';

import { runOverlay } from './sites';
import { type Surroundings, storeOfTab } from './surroundings';

export const OVERLAY_PORT = 'overlay';

export interface OverlayFeeder {
  /** Sends the marks of a tab what is known of its findings, or nothing where no marks may stand. */
  readonly feed: (store: Store, tabId: number) => Promise<void>;
  /** Moves the focus on the page to the next mark, or to the one before. */
  readonly step: (tabId: number, by: 1 | -1) => void;
}

/** Keeps the ports of marks on pages. They are handed display texts and can ask for nothing. */
export function feedOverlays(around: Surroundings): OverlayFeeder {
  const ports = new Map<number, Set<Browser.runtime.Port>>();

  browser.runtime.onConnect.addListener((port) => {
    const tabId = port.sender?.tab?.id;
    if (port.name !== OVERLAY_PORT || tabId === undefined || port.sender?.frameId !== 0)
      return port.disconnect();
    const ofTab = ports.get(tabId) ?? new Set();
    ports.set(tabId, ofTab.add(port));
    port.onDisconnect.addListener(() => {
      ofTab.delete(port);
      if (ofTab.size === 0) ports.delete(tabId);
    });
    void storeOfTab(around, tabId).then((store) => feed(store, tabId));
  });

  async function feed(store: Store, tabId: number): Promise<void> {
    const page = await store.pages.get(`tab:${tabId}`);
    const wanted =
      page !== undefined && marksWanted(page.host, await levelNow(page.host), page.asked);
    const ofTab = ports.get(tabId);
    if (!ofTab || ofTab.size === 0) {
      // A worker that was stopped has lost its ports; running the script again makes it call back.
      if (wanted && page.marked) await runOverlay(tabId);
      return;
    }
    // A page does not learn which files the user has.
    const findings = wanted
      ? ofOnePerson(await store.findings.where('tabId', tabId)).filter(({ link }) => !isFile(link))
      : [];
    const withResults = await Promise.all(
      findings.map(async (finding) => ({
        finding,
        result: finding.state === 'done' ? await store.results.get(finding.resultId) : undefined,
      })),
    );
    const candidates = wanted ? await store.candidates.where('tabId', tabId) : [];
    const names = new Map(candidates.map(({ id, name }) => [id, name]));
    const now = new Date(around.clock.now());
    const message = {
      ...overlayFeed([], { now }),
      verdicts: withResults.map((one) =>
        publicVerdict(one, { now, person: names.get(one.finding.candidateId) }),
      ),
    };
    for (const port of ofTab) port.postMessage(message);
  }

  function step(tabId: number, by: 1 | -1): void {
    for (const port of ports.get(tabId) ?? []) port.postMessage({ step: by });
  }

  return { feed, step };
}

/** A place on a page is found by its address alone: what several people of a list present has none that is one's own. */
function ofOnePerson(findings: readonly FindingRow[]): readonly FindingRow[] {
  const owner = new Map<string, string | undefined>();
  for (const { link, candidateId } of findings)
    owner.set(
      link.href,
      owner.has(link.href) && owner.get(link.href) !== candidateId ? undefined : candidateId,
    );
  return findings.filter(({ link }) => owner.get(link.href) !== undefined);
}
