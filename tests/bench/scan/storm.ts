import { median, type Row } from '../measuring/row';
import { pageOf } from './pages';
import type { Stage } from './stage';

const LINKS = 20_000;
const LONGEST_MS = 50;
const STORM_MS = 4_000;
const ROUNDS = 3;

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

/** Writes down how long each step of ours takes: by the clock, by a change, or in an idle moment. */
const WATCH = `
globalThis.longest = 0;
const watched = (step) => (...given) => {
  const start = performance.now();
  try { return step(...given); }
  finally { globalThis.longest = Math.max(globalThis.longest, performance.now() - start); }
};
for (const name of ['setTimeout', 'requestIdleCallback']) {
  const genuine = globalThis[name].bind(globalThis);
  globalThis[name] = (step, ...rest) => genuine(watched(step), ...rest);
}
const Observer = MutationObserver;
globalThis.MutationObserver = class extends Observer {
  constructor(listen) { super(watched(listen)); }
};
`;

/** While a page changes without end, no step of ours may take longer than a person notices. */
export async function measureStorm({ open, page, world }: Stage): Promise<Row> {
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await open(pageOf(LINKS));
    const { evaluate } = await world('tests/bench/scan/scout.world.ts', WATCH);
    await page.waitForTimeout(1_500);
    await evaluate('globalThis.longest = 0');
    await page.evaluate(STORM);
    await page.waitForTimeout(1_500);
    const reports = await evaluate<number>('globalThis.reports ?? 0');
    if (reports < 2) throw new Error(`the storm was reported ${reports} times`);
    longest.push(await evaluate<number>('globalThis.longest'));
  }
  const ours = median(longest);
  return {
    name: 'Longest step while 60 changes come in each frame',
    unit: 'ms',
    ours,
    peer: LONGEST_MS,
    peerName: 'what a person notices',
    ratio: LONGEST_MS / ours,
    floor: 1,
    note: `on a page of ${LINKS} links, for ${STORM_MS / 1_000} s; the median of ${ROUNDS} storms`,
  };
}
