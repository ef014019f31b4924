import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { chromium, type Page } from '@playwright/test';

import { chromiumPath } from '../../tools/browsers';
import { bundled } from '../measuring/bundle';
import type { Timed } from './timed';

/** An isolated page has a clock of 5 µs. */
const HEADERS = {
  'content-type': 'text/html',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Pages in Chromium, and worlds of scripts beside the page's own, as extensions have them. */
export interface Stage {
  readonly page: Page;
  readonly open: (html: string) => Promise<void>;
  /** A fresh world with one bundle in it, and what goes before it. */
  readonly world: (entry: string, before?: string) => Promise<World>;
}

export interface World {
  readonly evaluate: <Value>(expression: string) => Promise<Value>;
  /** One of the works that the bundle offers. */
  readonly measure: (work: string) => Promise<Timed>;
}

export async function onStage<Outcome>(play: (stage: Stage) => Promise<Outcome>): Promise<Outcome> {
  let html = '';
  const server = createServer((_, response) => response.writeHead(200, HEADERS).end(html));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // The server listens at a port, not at a pipe.
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  let worlds = 0;
  try {
    return await play({
      page,
      async open(given) {
        html = given;
        await page.goto(`http://127.0.0.1:${port}/`);
      },
      async world(entry, before = '') {
        const { frameTree } = await session.send('Page.getFrameTree');
        worlds += 1;
        const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
          frameId: frameTree.frame.id,
          worldName: `world ${worlds}`,
        });
        const evaluate = async <Value>(expression: string): Promise<Value> => {
          const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
            contextId,
            expression,
            awaitPromise: true,
            returnByValue: true,
          });
          if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
          // The caller knows what its own expression comes to.
          return result.value as Value;
        };
        await evaluate(`globalThis.browser = ${BROWSER}; ${before}`);
        await evaluate(`(async () => {${asScript(await bundled(entry, 'Chromium'))}})()`);
        return { evaluate, measure: (work) => evaluate(`measure('${work}')`) };
      },
    });
  } finally {
    await browser.close();
    await new Promise((closed) => server.close(closed));
  }
}

/** As much of the extension's side as a script on a page speaks with. */
const BROWSER = `{ runtime: {
  id: 'bench',
  sendMessage: async () => { globalThis.reports = (globalThis.reports ?? 0) + 1; return { res: { ok: true, value: null } }; },
} }`;

const asScript = (module: string): string => module.replace(/export\s*\{[^}]*\};?\s*$/u, '');
