import { rmSync } from 'node:fs';

import type { BrowserContext, Page, Worker } from '@playwright/test';

import { permittedFolder } from '../../e2e/packages';
import { openProfile, workerIn } from '../../e2e/profile';
import { startWorld, type World } from '../../world/world';
import { collectionHosts, collectionOrigins } from './collection';

/** The built extension in a fresh profile of Chromium; the user has allowed the hosts of the collections, and no other. */
export interface Stage {
  readonly world: World;
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly openPage: (path: string) => Promise<Page>;
}

export async function onStage<Outcome>(play: (stage: Stage) => Promise<Outcome>): Promise<Outcome> {
  const now = new Date();
  const world = await startWorld({ now, guests: await collectionHosts(now) });
  const folder = permittedFolder('chrome-mv3', collectionOrigins);
  const { context, close } = await openProfile({ world, folder });
  try {
    const worker = await workerIn(context);
    const { host } = new URL(worker.url());
    const openPage = async (path: string) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${host}/${path}`);
      return page;
    };
    return await play({ world, context, worker, openPage });
  } finally {
    await close();
    await world.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
