import type { CDPSession, Page } from '@playwright/test';

import { releaseFolder } from '../../e2e/packages';
import { openProfile, workerIn } from '../../e2e/profile';
import { startWorld } from '../../world/world';
import { longestTask } from '../measuring/longest-task';
import type { Row } from '../measuring/row';
import { taskRow } from '../measuring/task-row';
import { seed } from './seeded-batch';

const PATH = '/batch.html';
const FEW = 100;
const MANY = 10_000;
const LONGEST = `the longest task with ${MANY} rows`;
const MOST_TIMES = 3;
const SETTLED_MS = 1_500;
const COLUMNS = ['Applicant', 'Shown skills', 'Look at', 'Issuers', 'Expires', 'Last check'];

type Step = readonly [name: string, act: (page: Page) => Promise<void>];

const steps: readonly Step[] = [
  ...COLUMNS.map((column): Step => [`sort by ${column}`, (page) => clickAndSettle(page, column)]),
  ['filter by problems', (page) => clickAndSettle(page, /^Problems/u)],
  ['filter by skill, typed', typeSkill],
  ['the filter cleared', (page) => clickAndSettle(page, 'Clear the filter')],
  ['scroll through', scroll],
];

/** Whether ten thousand rows can be read, sorted, filtered and scrolled without being felt, and what they weigh. */
export async function measureTable(): Promise<Row[]> {
  const world = await startWorld({ now: new Date() });
  const { context, close } = await openProfile({ world, folder: releaseFolder() });
  try {
    const { host } = new URL((await workerIn(context)).url());
    const page = await context.newPage();
    const open = (hash: string) => page.goto(`chrome-extension://${host}${PATH}#${hash}`);
    await open('');
    await page.locator('.batches').waitFor();
    await seed(page, 'batch:few', FEW);
    await seed(page, 'batch:many', MANY);
    const session = await context.newCDPSession(page);

    await page.goto('about:blank');
    await open('batch:few');
    await shown(page, FEW);
    const few = await heapOf(session, page);
    await page.goto('about:blank');
    await open('');
    const reading = await longestTask(session, PATH, async () => {
      await page.getByRole('link', { name: `Applicants ${MANY}` }).click();
      await shown(page, MANY);
    });
    const rows = [taskRow(`reading, ${LONGEST}`, reading)];
    const many = await heapOf(session, page);
    for (const [name, act] of steps)
      rows.push(taskRow(`${name}, ${LONGEST}`, await longestTask(session, PATH, () => act(page))));
    return [
      ...rows,
      memoryRow(few, many),
      memoryRow(few, await heapOf(session, page), 'after all'),
    ];
  } finally {
    await close();
    await world.stop();
  }
}

async function shown(page: Page, count: number): Promise<void> {
  const said = count.toLocaleString('en');
  await page
    .locator('.shown-line p', { hasText: `${said} of ${said}` })
    .waitFor({ timeout: 60_000 });
  await page.waitForTimeout(SETTLED_MS);
}

async function clickAndSettle(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForTimeout(SETTLED_MS);
}

async function typeSkill(page: Page): Promise<void> {
  await page.getByLabel('Skill').pressSequentially('kuber', { delay: 60 });
  await page.waitForTimeout(SETTLED_MS);
}

async function scroll(page: Page): Promise<void> {
  await page.locator('tbody').hover();
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(30);
  }
}

/** Bytes that are in use after all garbage is gone. */
async function heapOf(session: CDPSession, page: Page): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(300);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

const memoryRow = (few: number, many: number, when = 'after reading'): Row => ({
  name: `memory with ${MANY} rows ${when} (Chromium)`,
  unit: 'bytes',
  ours: many,
  peer: few * MOST_TIMES,
  peerName: `${MOST_TIMES} times that with ${FEW} rows`,
  ratio: (few * MOST_TIMES) / many,
  floor: 1,
  note: 'JavaScript heap in use after garbage is collected',
});
