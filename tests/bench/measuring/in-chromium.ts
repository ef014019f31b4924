import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { chromium } from '@playwright/test';

import { chromiumPath } from '../../tools/browsers';
import { heard, type Opened, type Order, type Place, type Said } from './place';

/** An isolated page has a clock of 5 µs; nothing is kept, so that every worker compiles its code itself. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

/** Module workers of a page in Chromium, served from this machine. */
export async function inChromium(): Promise<Place> {
  const bundles: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    const bundle = bundles[Number(/^\/(\d+)\.js$/u.exec(url)?.[1] ?? Number.NaN)];
    response.writeHead(200, {
      ...HEADERS,
      'content-type': bundle === undefined ? 'text/html' : 'text/javascript',
    });
    response.end(bundle ?? '<!doctype html><title>Benchmark</title>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // The server listens at a port, not at a pipe.
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);

  async function open(bundle: string): Promise<Opened> {
    if (!bundles.includes(bundle)) bundles.push(bundle);
    const worker = await page.evaluateHandle(
      (script) => new Worker(script, { type: 'module' }),
      `/${bundles.indexOf(bundle)}.js`,
    );
    return {
      attempt: async (order) => heard(await worker.evaluate(attemptIn, order)),
      close: () => worker.evaluate((opened) => opened.terminate()),
    };
  }

  return {
    name: 'Chromium',
    open,
    async close() {
      await browser.close();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Runs in the page. */
const attemptIn = (worker: Worker, order: Order): Promise<Said> =>
  new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(`the worker: ${message}`));
    worker.onmessage = ({ data }) => resolve(data);
    worker.postMessage(order);
  });
