/// <reference types="chrome" />
import type { BrowserContext, Page, Worker } from '@playwright/test';

/** Stops the extension's worker, as Chrome does when it is idle. `page` is one of the extension's own. */
export async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** Lets the worker's own listeners hear of a click or a key in a tab, which the browser's menus keep to themselves. */
export function dispatch(
  worker: Worker,
  event: 'contextMenus.onClicked' | 'commands.onCommand',
  what: unknown,
  tabId: number,
): Promise<void> {
  return worker.evaluate(
    async ([name, first, id]) => {
      const [area = '', on = ''] = name.split('.');
      // Events of extensions can be dispatched by hand, which the published types leave out.
      const events = chrome as unknown as Record<
        string,
        Record<string, { dispatch: (...with_: unknown[]) => void }>
      >;
      events[area]?.[on]?.dispatch(first, await chrome.tabs.get(id));
    },
    [event, what, tabId] as const,
  );
}
