import { rmSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { permittedFolder } from '../../e2e/packages';
import { openProfile, workerIn } from '../../e2e/profile';
import { tabIdOf } from '../../e2e/surfaces';
import { bbsKey } from '../../world/sign/selective-disclosure';
import { startWorld } from '../../world/world';
import { longestTask } from '../measuring/longest-task';
import type { Row } from '../measuring/row';
import { taskRow } from '../measuring/task-row';
import { pairBy } from './contests';

const PATH = '/sidepanel.html';
const NAME = 'bbs-2023';
const BLANK = 'https://blank.example/';
/** Nobody looks more often whether anything moves. */
const LONGEST_WAIT_MS = 1_000;

/**
 * A credential with a bbs-2023 proof brought to the panel of the extension as it ships: the worker that judges it, and the
 * panel, whose thread Chromium gives to the page behind the heavy door as well.
 */
export async function measureTasks(): Promise<Row[]> {
  const { good } = await pairBy('bbs-2023', await bbsKey('school'));
  const buffer = Buffer.from(JSON.stringify(good.credential));
  const world = await startWorld({ now: new Date() });
  const folder = permittedFolder();
  const { context, close } = await openProfile({ world, folder });
  try {
    const worker = await workerIn(context);
    await (await context.newPage()).goto(BLANK);
    const { host } = new URL(worker.url());
    const panel = await context.newPage();
    await panel.goto(`chrome-extension://${host}${PATH}?tab=${await tabIdOf(worker, BLANK)}`);
    await panel.getByText('No credentials found on this page.').waitFor();
    const session = await context.newCDPSession(panel);
    const check = panel.getByRole('button', { name: 'Check 1' });
    const progress = panel.locator('.progress progress').first();
    let shownMs = Number.NaN;
    const tasks = await longestTask(session, PATH, async () => {
      const start = performance.now();
      await panel
        .locator('input[type=file]')
        .setInputFiles([{ name: `${NAME}.json`, mimeType: '', buffer }]);
      // What needs nobody's word is checked at once.
      await check.or(progress).first().waitFor();
      if (await check.isVisible()) await check.click();
      await progress.waitFor();
      shownMs = performance.now() - start;
      await ended(panel);
    });
    const { workerMs } = tasks;
    return [
      taskRow(`${NAME}, the longest task of the panel and behind the heavy door`, tasks),
      taskRow(`${NAME}, the longest task of the worker`, { ...tasks, ownMs: workerMs }),
      progressRow(shownMs),
    ];
  } finally {
    await close();
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The proof holds, and nobody knows its issuer. */
const ended = (panel: Page): Promise<void> =>
  panel.getByText('signature is sound, issuer unknown').first().waitFor({ timeout: 60_000 });

const progressRow = (shownMs: number): Row => ({
  name: `${NAME}, from the file to its progress (Chromium)`,
  unit: 'ms',
  ours: shownMs,
  peer: LONGEST_WAIT_MS,
  peerName: 'the bar',
  ratio: LONGEST_WAIT_MS / shownMs,
  floor: 1,
  note: 'by the clock, with the steps of what drives the page',
});
