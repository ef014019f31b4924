import type { Page } from '@playwright/test';

import { openProfile, workerIn } from '../../e2e/profile';
import { expectEnded, trust } from '../../e2e/surfaces';
import { walletFiles } from '../../e2e/wallet-files';
import { startWorld } from '../../world/world';
import { drawn, multiply, TOPICS } from './seeded-wallet';

/** A profile of Chromium with the built extension and a wallet of so many credentials, each drawn by the worker. */
export interface Stage {
  readonly count: number;
  readonly page: Page;
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function onStage(folder: string, count: number): Promise<Stage> {
  const world = await startWorld({ now: new Date() });
  world.control.offline('digitalcredentials.github.io');
  const { context, close } = await openProfile({ world, folder });
  const { host } = new URL((await workerIn(context)).url());
  const address = `chrome-extension://${host}/wallet.html`;
  const openPage = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${host}/${path}`);
    return page;
  };
  const page = await openPage('wallet.html');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles((await walletFiles(world)).slice(0, 3));
  await page.getByRole('button', { name: 'Check 3' }).click();
  await expectEnded(page);
  for (const domain of ['halden.example', 'credentials.brightwater.example'])
    await trust(page, domain);
  await drawn(page, 3);
  await page.evaluate(multiply, { to: count, topics: TOPICS });
  // Whatever is asked of the worker has it draw what is not drawn.
  await page.evaluate(tellWorker, { type: 'wallet/fit', data: {} });
  await drawn(page, count);
  return {
    count,
    page,
    address,
    async close() {
      await close();
      await world.stop();
    },
  };
}

/** Runs in a page of the extension: sends a message as its screens do, and sets off the clock. */
export async function tellWorker({ type, data }: { type: string; data: unknown }): Promise<void> {
  Object.assign(globalThis, { begun: performance.now() });
  await chrome.runtime.sendMessage({ id: 1, type, data, timestamp: Date.now() });
}
