import type { Page } from '@playwright/test';

import { visit } from '../../e2e/surfaces';
import { stopWorker } from '../../e2e/worker-control';
import { median, type Row } from '../measuring/row';
import { twenty } from './collection';
import { onStage } from './stage';
import { type Painting, traced } from './traced';

const ROUNDS = 11;
const screens = ['popup', 'sidepanel'] as const;

/** What is stored is painted by a screen itself: the worker sleeps, and is spoken to only afterwards. */
export const measureScreens = (): Promise<Row[]> =>
  onStage(async ({ context, worker, openPage }) => {
    const { popup, tabId } = await visit(context, worker, openPage, twenty.url);
    await popup.getByRole('button', { name: `Check ${twenty.badges}` }).click();
    await popup
      .locator('li .caution')
      .nth(twenty.badges - 1)
      .waitFor();
    const opened = popup.url();
    // It shares the process of those that are measured, and would wake the worker in their time.
    await popup.close();
    const paintings: Record<(typeof screens)[number], Painting[]> = { popup: [], sidepanel: [] };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const screen of screens) {
        const page = await openPage('icon/idle-16.png');
        await stopWorker(context, page);
        await page.addInitScript(WATCH_ROWS);
        const address = new URL(`/${screen}.html?tab=${tabId}`, opened).href;
        const painting = await traced(page, address);
        await assertStored(page);
        paintings[screen].push(painting);
        await page.close();
      }
    return screens.map((screen) => rowOf(screen, paintings[screen]));
  });

/** The page's own clock says that no content was painted before all verdicts stood in it. */
async function assertStored(page: Page): Promise<void> {
  const { painted, complete } = await page.evaluate<{ painted: number; complete: number }>(`({
    painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    complete: globalThis.benchmarkComplete,
  })`);
  if (!(complete <= painted))
    throw new Error(`painted at ${painted} ms what was complete at ${complete} ms`);
}

const WATCH_ROWS = `{
  new MutationObserver((_, observer) => {
    if (document.querySelectorAll('li .caution').length < ${twenty.badges}) return;
    globalThis.benchmarkComplete = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, childList: true });
}`;

function rowOf(screen: string, paintings: readonly Painting[]): Row {
  const ours = median(paintings.map(({ contentMs }) => contentMs));
  const peer = median(paintings.map(({ messageMs }) => messageMs));
  const early = paintings.filter(({ contentMs, messageMs }) => messageMs <= contentMs).length;
  return {
    name: `First paint of the ${screen} with ${twenty.badges} stored verdicts`,
    unit: 'ms',
    ours,
    peer,
    peerName: 'its first message to the sleeping worker',
    // One round in which a message went first is one too many.
    ratio: early > 0 ? 0 : peer / ours,
    floor: 1,
    note: 'from the start of the navigation, by Chromium’s trace; verdicts stand in that first paint',
  };
}
