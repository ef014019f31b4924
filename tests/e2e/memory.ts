import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What a target answers is as various as what it is asked. */
type Send = (
  method: 'Runtime.enable' | 'Runtime.getHeapUsage' | 'HeapProfiler.collectGarbage',
) => Promise<unknown>;

/** What is listened to and weighed: a page with all of its worlds, or the worker. */
export interface Watched {
  readonly name: string;
  /** Bytes that are in use after all garbage is gone. */
  readonly heap: () => Promise<number>;
  /** What nobody has caught, from the moment on at which the target was there. */
  readonly uncaught: string[];
}

/** Garbage that holds garbage takes more than one round. */
const ROUNDS = 3;
const PAUSE_MS = 300;

export async function watchPage(name: string, page: Page): Promise<Watched> {
  const session = await page.context().newCDPSession(page);
  const uncaught: string[] = [];
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    uncaught.push(`${name}: ${wordsOf(exceptionDetails)}`);
  });
  const send: Send = (method) => session.send(method);
  await send('Runtime.enable');
  return { name, heap: () => heapOf(send), uncaught };
}

/** No page's session reaches the worker, so it is spoken to by way of the browser's own. */
export async function watchWorker(context: BrowserContext): Promise<Watched> {
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('the browser takes no session');
  const { targetInfos } = await browser.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'),
  );
  if (!worker) throw new Error('there is no worker');
  const uncaught: string[] = [];
  const send = await sendTo(browser, worker.targetId, (thrown) => {
    uncaught.push(`worker: ${wordsOf(thrown)}`);
  });
  await send('Runtime.enable');
  return { name: 'worker', heap: () => heapOf(send), uncaught };
}

async function heapOf(send: Send): Promise<number> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await send('HeapProfiler.collectGarbage');
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  // By the protocol's own contract.
  const { usedSize } = (await send('Runtime.getHeapUsage')) as { readonly usedSize: number };
  return usedSize;
}

interface Thrown {
  readonly text: string;
  readonly exception?: { readonly description?: string | undefined } | undefined;
}

const wordsOf = ({ text, exception }: Thrown): string => `${text} ${exception?.description ?? ''}`;

/** Speaks with a target that has no page: questions go out in envelopes and answers come in them. */
async function sendTo(
  browser: CDPSession,
  targetId: string,
  onThrown: (thrown: Thrown) => void,
): Promise<Send> {
  const answers = new Map<number, (answer: unknown) => void>();
  let last = 0;
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  browser.on('Target.receivedMessageFromTarget', (received) => {
    if (received.sessionId !== sessionId) return;
    // By the protocol's own contract.
    const said = JSON.parse(received.message) as {
      readonly id?: number;
      readonly result?: unknown;
      readonly method?: string;
      readonly params?: { readonly exceptionDetails: Thrown };
    };
    if (said.id !== undefined) answers.get(said.id)?.(said.result);
    if (said.id !== undefined) answers.delete(said.id);
    if (said.method === 'Runtime.exceptionThrown' && said.params)
      onThrown(said.params.exceptionDetails);
  });
  return (method) => {
    const id = ++last;
    const answer = new Promise<unknown>((resolve) => answers.set(id, resolve));
    const message = JSON.stringify({ id, method });
    return browser.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
  };
}
