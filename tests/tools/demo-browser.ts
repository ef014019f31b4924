import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

import type { BrowserContext, Page, Worker } from '@playwright/test';

import { permittedFolder } from '../e2e/packages';
import { openProfile, workerIn } from '../e2e/profile';
import type { Host } from '../world/hosts/host';
import { startWorld, type World } from '../world/world';
import { pinButton } from './pin-button';

export interface Demo {
  readonly world: World;
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly openPage: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

interface Start {
  readonly executablePath: string;
  readonly headless: boolean;
  readonly language?: string;
  /** Host patterns that are permitted from the start; every host otherwise. */
  readonly hosts?: string[];
  /** Hosts of the world beside those that every world has. */
  readonly guests?: readonly Host[];
}

export function buildExtension(): void {
  console.log('Building the extension …');
  // Its warnings are for whoever works on it.
  const { status, stderr } = spawnSync('npx', ['wxt', 'build'], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stderr}`);
}

/** Opens Chromium with the extension in a world of its own; nothing leaves this computer. */
export async function startDemo(start: Start): Promise<Demo> {
  const world = await startWorld({ now: new Date(), guests: start.guests ?? [] });
  console.log(`The local world plays every host on port ${world.port}.`);

  const folder = permittedFolder('chrome-mv3', start.hosts);
  const { context, close } = await openProfile({
    ...start,
    world,
    folder,
    prepare: (profile) => pinButton(profile, folder),
  });
  const worker = await workerIn(context);
  const { host } = new URL(worker.url());
  return {
    world,
    context,
    worker,
    async openPage(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${host}/${path}`);
      return page;
    },
    async close() {
      await close();
      await world.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
