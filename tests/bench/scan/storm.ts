import type { Row } from '../measuring/row';
import { pageOf } from './pages';
import { onStage, type Stage } from './stage';

const LINKS = 20_000;
const LONGEST_MS = 50;
const STORM_MS = 4_000;

/** Runs in the page: 60 changes in every frame, as a list does that uses its rows again. */
const STORM = `new Promise((resolve) => {
  const list = document.querySelector('ul');
  const rows = [...list.querySelectorAll('li')];
  const end = performance.now() + ${STORM_MS};
  let number = 0;
  const frame = () => {
    for (let at = 0; at < 20; at += 1) {
      number += 1;
      const row = rows[number % rows.length];
      row.querySelector('a').href = number % 10 ? '/people/' + number : 'https://www.credly.com/badges/00000000-0000-4000-8000-' + String(number).padStart(12, '0');
      row.querySelector('a').firstChild.data = 'Person ' + number;
      list.append(row);
    }
    if (performance.now() < end) requestAnimationFrame(frame);
    else resolve(number);
  };
  frame();
})`;

/** One event of a trace; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
}

/** While a page changes without end, no task of its thread may take longer than a person notices. */
export const measureStorm = (): Promise<Row[]> =>
  onStage(async (stage) => {
    const without = await longestTask(stage, async () => {});
    const withUs = await longestTask(stage, async () => {
      const { evaluate } = await stage.world('tests/bench/scan/scout.world.ts');
      await stage.page.waitForTimeout(1_500);
      return async () => {
        const reports = await evaluate<number>('globalThis.reports ?? 0');
        if (reports < 2) throw new Error(`the storm was reported ${reports} times`);
      };
    });
    return [
      {
        name: 'Longest task while 60 changes come in each frame',
        unit: 'ms',
        ours: withUs,
        peer: LONGEST_MS,
        peerName: `50 ms (the page alone: ${without.toFixed(1)} ms)`,
        ratio: LONGEST_MS / withUs,
        floor: 1,
        note: `a page of ${LINKS} links, for ${STORM_MS / 1_000} s, by Chromium’s trace`,
      },
    ];
  });

async function longestTask(
  { page, session, open }: Stage,
  prepare: () => Promise<(() => Promise<void>) | void>,
): Promise<number> {
  await open(pageOf(LINKS));
  const after = await prepare();
  const events: TraceEvent[] = [];
  // The protocol types an event as a record of anything; its documentation names these members.
  const collect = ({ value }: { value: unknown }) => events.push(...(value as never[]));
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise<void>((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'toplevel',
        'blink.user_timing',
        'disabled-by-default-devtools.timeline',
      ],
    },
  });
  await page.evaluate(`performance.mark('storm')`);
  await page.evaluate(STORM);
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  await after?.();

  const storm = events.find(({ name }) => name === 'storm');
  const tasks = events.filter(
    ({ name, pid, tid, ts }) =>
      storm && /RunTask$/u.test(name) && pid === storm.pid && tid === storm.tid && ts > storm.ts,
  );
  if (tasks.length === 0) throw new Error('the trace has no task of the page');
  return Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1_000;
}
