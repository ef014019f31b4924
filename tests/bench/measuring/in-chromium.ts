import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { chromium } from '@playwright/test';

import { chromiumPath } from '../../tools/browsers';
import { heard, type Opened, type Order, type Outcome, type Place, type Said } from './place';

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

  function addressOf(bundle: string): string {
    if (!bundles.includes(bundle)) bundles.push(bundle);
    return `/${bundles.indexOf(bundle)}.js`;
  }

  async function open(bundle: string): Promise<Opened> {
    const worker = await page.evaluateHandle(
      (script) => new Worker(script, { type: 'module' }),
      addressOf(bundle),
    );
    return {
      attempt: async (order) => heard(await worker.evaluate(attemptIn, order)),
      close: () => worker.evaluate((opened) => opened.terminate()),
    };
  }

  const first = async (bundle: string, subject: unknown): Promise<Outcome> =>
    heard(await page.evaluate(firstIn, { script: addressOf(bundle), subject }));

  return {
    name: 'Chromium',
    open,
    first,
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

/** Runs in the page, so that what drives the page takes no part in the time. */
const firstIn = ({ script, subject }: { script: string; subject: unknown }): Promise<Said> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const worker = new Worker(script, { type: 'module' });
    worker.onerror = ({ message }) => reject(new Error(`the worker: ${message}`));
    worker.onmessage = ({ data }) => {
      const ms = performance.now() - start;
      worker.terminate();
      resolve('fault' in data ? data : { good: data.good, ms });
    };
    worker.postMessage({ subject, attempts: 1 });
  });
