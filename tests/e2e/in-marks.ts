/// <reference types="chrome" />
import type { Page, Worker } from '@playwright/test';

import { axTree, withRole } from './ax-tree';

/** The middle of a button in a closed root, as the browser lays it out. */
export async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const backendNodeId = withRole(await axTree(page), 'button').find(
    (button) => button.name === name,
  )?.backendId;
  if (backendNodeId === undefined) throw new Error(`no button ${name}`);
  const session = await page.context().newCDPSession(page);
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  await session.detach();
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** From here on the worker notes which messages it is sent. */
export const listen = (worker: Worker) =>
  worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener(({ type }) => {
      heard.push(String(type));
    });
  });

export const heardBy = (worker: Worker): Promise<string[]> =>
  worker.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));

/** Sends every message of a list as a script of ours on a page could that somebody has taken over. */
export const sentFromPage = (
  worker: Worker,
  tabId: number,
  messages: readonly (readonly [string, unknown])[],
) =>
  worker.evaluate(
    async ([id, all]) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: id },
        args: [all],
        func: (list: readonly (readonly [string, unknown])[]) =>
          Promise.all(
            list.map(async ([type, data], at) => {
              const message = { id: 9_000 + at, type, data, timestamp: Date.now() };
              const answered: unknown = await chrome.runtime.sendMessage(message);
              return [type, answered] as const;
            }),
          ),
      });
      return answer?.result ?? [];
    },
    [tabId, messages] as const,
  );

/** Changes the words of every mark on a page, as another extension can that reaches into closed roots. */
export const meddle = (worker: Worker, tabId: number) =>
  worker.evaluate(async (id) => {
    await chrome.scripting.executeScript({
      target: { tabId: id },
      func: () => {
        for (const host of document.querySelectorAll<HTMLElement>('a + span'))
          chrome.dom
            .openOrClosedShadowRoot(host)
            ?.querySelector('button')
            ?.append('Verified by EVIL');
      },
    });
  }, tabId);
