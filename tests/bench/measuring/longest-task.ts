import type { CDPSession } from '@playwright/test';

/** One event of a trace; times are in microseconds, `tdur` in the thread's own. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      readonly frames?: readonly { readonly url?: string; readonly processId?: number }[];
    };
  };
}

/** The second names the frames of the page and their processes, the last one the threads. */
const CATEGORIES = ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'];
const MAIN_THREAD = 'CrRendererMain';
const WORKER_THREAD = /^ServiceWorker/u;

export interface Tasks {
  /** Milliseconds that the longest task took of the processor, whoever else used it meanwhile. */
  readonly ownMs: number;
  /** The same by the clock. */
  readonly clockMs: number;
  /** Milliseconds that the longest task of the extension's worker took of the processor; none where it slept. */
  readonly workerMs: number;
}

/** Does something while Chromium writes its trace, and says how long the longest task of a page was. */
export async function longestTask(
  session: CDPSession,
  path: string,
  act: () => Promise<void>,
): Promise<Tasks> {
  const events: TraceEvent[] = [];
  // The protocol types an event as a record of anything; its documentation names these members.
  const collect = ({ value }: { value: unknown }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await act();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);

  const pid = events
    .flatMap(({ args }) => args?.data?.frames ?? [])
    .find(({ url }) => url?.includes(path))?.processId;
  const thread = events.find(
    (event) =>
      event.pid === pid && event.name === 'thread_name' && event.args?.name === MAIN_THREAD,
  )?.tid;
  const tasks = events.filter(
    (event) => event.pid === pid && event.tid === thread && event.name.endsWith('RunTask'),
  );
  if (tasks.length === 0) throw new Error(`the trace has no task of ${path}`);
  const workers = new Set(
    events.flatMap(({ name, pid: of, tid, args }) =>
      name === 'thread_name' && WORKER_THREAD.test(args?.name ?? '') ? [`${of} ${tid}`] : [],
    ),
  );
  const ofWorkers = events.filter(
    (event) => workers.has(`${event.pid} ${event.tid}`) && event.name.endsWith('RunTask'),
  );
  return {
    workerMs: Math.max(0, ...ofWorkers.map(({ tdur = 0 }) => tdur)) / 1000,
    ownMs: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    clockMs: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
  };
}
