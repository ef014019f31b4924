import type { Page } from '@playwright/test';

/** What Chromium's trace says of one opening, in milliseconds since the navigation began. */
export interface Painting {
  readonly contentMs: number;
  /** The first message to the worker: nothing that is painted by then can have waited for its answer. */
  readonly messageMs: number;
}

/** One event of a trace; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly pid: number;
  readonly args?: { readonly data?: { readonly documentLoaderURL?: string } };
}

const CATEGORIES = ['blink.user_timing', 'loading', 'extensions'];
/** Chromium's word for what `runtime.sendMessage` does first. */
const MESSAGE = 'SendOpenMessageChannel';

/** Opens an address while Chromium writes its trace, and goes on until it has painted and sent a message. */
export async function traced(page: Page, address: string): Promise<Painting> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  // The protocol types an event as a record of anything; its documentation names these members.
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
  const complete = new Promise<void>((resolve) => {
    session.on('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await page.goto(address);
  await page.waitForTimeout(SETTLED_MS);
  await session.send('Tracing.end');
  await complete;

  const start = events.find(
    ({ name, args }) => name === 'navigationStart' && args?.data?.documentLoaderURL === address,
  );
  const since = (what: string): number => {
    const found = events
      .filter(({ name, pid }) => name.includes(what) && pid === start?.pid)
      .map(({ ts }) => ts)
      .filter((ts) => start !== undefined && ts > start.ts);
    if (!start || found.length === 0) throw new Error(`the trace of ${address} has no ${what}`);
    return (Math.min(...found) - start.ts) / 1000;
  };
  return { contentMs: since('firstContentfulPaint'), messageMs: since(MESSAGE) };
}

const SETTLED_MS = 1_500;
