import { rmSync } from 'node:fs';

import { permittedFolder } from '../../e2e/packages';
import { longestTask, type Tasks } from '../measuring/longest-task';
import { median, type Row } from '../measuring/row';
import { LONGEST_MS, taskRow } from '../measuring/task-row';
import { until } from './clock';
import { onStage, type Stage, tellWorker } from './stage';

const PATH = '/wallet.html';
const FEW = 50;
const MANY = 5_000;
const ROUNDS = 7;
const MOST_TIMES = 2;
const SETTLED_MS = 600;
/** The first screen. */
const SHOWN = 40;
const WORDS = 'in practice';

type Step = readonly [name: string, act: (stage: Stage, round: number) => Promise<number>];

/** Each says after how long the first screen of its outcome stood there. */
const steps: readonly Step[] = [
  ['opening', open],
  ['search', search],
  ['fit', fit],
];

/** Whether a wallet of five thousand is as quick as one of fifty, and whether anything of it is felt. */
export async function measureWallet(): Promise<Row[]> {
  const folder = permittedFolder();
  const few = await onStage(folder, FEW);
  const many = await onStage(folder, MANY);
  try {
    const rows: Row[] = [];
    for (const [name, act] of steps) rows.push(...(await timesRows(name, act, [few, many])));
    for (const [name, act] of steps) {
      const session = await many.page.context().newCDPSession(many.page);
      const tasks = await longestTask(session, PATH, async () => {
        await act(many, ROUNDS);
        await many.page.waitForTimeout(SETTLED_MS);
      });
      rows.push(
        taskRow(`${name}, the longest task of the screen with ${MANY}`, tasks),
        workerRow(name, tasks),
      );
      await session.detach();
    }
    return rows;
  } finally {
    await few.close();
    await many.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timesRows(
  name: string,
  act: Step[1],
  [few, many]: readonly [Stage, Stage],
): Promise<Row[]> {
  const times: readonly [number[], number[]] = [[], []];
  // The first round of each warms up.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [at, stage] of [few, many].entries()) {
      const ms = await act(stage, round);
      if (round > 0) times[at]?.push(ms);
      await stage.page.waitForTimeout(SETTLED_MS);
    }
  const [short = Number.NaN, ours = Number.NaN] = times.map(median);
  const peer = short * MOST_TIMES;
  const grown = {
    unit: 'ms',
    peerName: `in proportion to ${FEW}`,
    floor: null,
    growth: name,
  } as const;
  const note = `medians of ${ROUNDS}, to the first screen`;
  return [
    {
      name: `${name}, ${MANY} credentials (Chromium)`,
      unit: 'ms',
      ours,
      peer,
      peerName: `${MOST_TIMES} times that with ${FEW}`,
      ratio: peer / ours,
      floor: 1,
      note,
    },
    { ...grown, name: `${name}, of ${FEW}`, ours: short, peer: short, ratio: 1, note },
    {
      ...grown,
      name: `${name}, of ${MANY}`,
      ours,
      peer: (short * MANY) / FEW,
      ratio: (short * MANY) / FEW / ours,
      note,
    },
  ];
}

async function open({ page, address }: Stage): Promise<number> {
  await page.goto('about:blank');
  await page.addInitScript(WATCH_OPENING);
  await page.goto(address);
  return page.evaluate<number>('globalThis.opened');
}

/** From the start of the navigation to the frame in which the first screen stands. */
const WATCH_OPENING = `globalThis.opened = new Promise((resolve) => {
  const look = () => {
    if (document.querySelectorAll('.credentials > li').length >= ${SHOWN}) resolve(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});`;

/** Both wallets have more that is found than a screen shows. */
async function search({ page, count }: Stage): Promise<number> {
  const field = page.locator('.finder input');
  await field.fill('');
  await page.waitForTimeout(SETTLED_MS);
  const fitting = Array.from({ length: count }, (_, at) => at).filter((at) => at > 2 && at % 5 > 0);
  return until(
    page,
    `document.querySelector('.finder [role=status]').textContent.startsWith('${sayCount(fitting.length)} ') &&
      [...document.querySelectorAll('.credentials > li')].every((row) => row.textContent.includes('${WORDS}'))`,
    async () => {
      await page.evaluate(`document.addEventListener('input', () => {
        globalThis.begun = performance.now();
      }, { capture: true, once: true })`);
      await field.fill(WORDS);
    },
  );
}

const sayCount = (count: number): string => new Intl.NumberFormat('en').format(count);

async function fit({ page, count }: Stage, round: number): Promise<number> {
  const title = `Engineer ${round} of ${count}`;
  const asked =
    'Requirements\nKubernetes\nTerraform\nPostgreSQL\nIncident response\nGo\nRust\nMySQL';
  return until(
    page,
    `document.querySelector('.posting')?.textContent.includes('${title}') &&
      /You show [0-9]+ of [0-9]+/u.test(document.querySelector('.headline')?.textContent ?? '')`,
    () =>
      page.evaluate(tellWorker, { type: 'wallet/fit-text', data: { text: `${title}\n${asked}` } }),
  );
}

const workerRow = (name: string, { workerMs }: Tasks): Row => ({
  name: `${name}, the longest task of the worker with ${MANY} (Chromium)`,
  unit: 'ms',
  ours: workerMs,
  peer: LONGEST_MS,
  peerName: 'the bar',
  ratio: LONGEST_MS / workerMs,
  floor: null,
  note: "of the processor's time; no screen waits for it",
});
