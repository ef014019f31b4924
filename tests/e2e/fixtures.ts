/// <reference types="chrome" />
import { rmSync } from 'node:fs';

import { type BrowserContext, test as base, type Page, type Worker } from '@playwright/test';

import { startWorld, type World } from '../world/world';
import { openRootsFolder, permittedFolder, releaseFolder } from './packages';
import { openProfile, workerIn } from './profile';

const folders = {
  release: () => releaseFolder(),
  permitted: () => permittedFolder(),
  open: openRootsFolder,
};

interface Options {
  /** `release`: the package as it ships. `permitted`: every host allowed. `open`: and open roots. */
  readonly build: keyof typeof folders;
  readonly language: string;
}

interface Fixtures {
  readonly world: World;
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  /** Opens an extension page as a tab of its own. */
  readonly openPage: (path: string) => Promise<Page>;
}

export const test = base.extend<Fixtures & Options>({
  build: ['permitted', { option: true }],
  language: ['en', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  world: async ({}, use) => {
    const world = await startWorld({ now: new Date() });
    // As it ships nobody has permitted the registries: whom to trust is the user's to say.
    world.control.offline('digitalcredentials.github.io');
    await use(world);
    await world.stop();
  },

  context: async ({ world, build, language }, use) => {
    const folder = folders[build]();
    const { context, close } = await openProfile({ world, folder, language });
    await use(context);
    await close();
    if (build !== 'release') rmSync(folder, { recursive: true, force: true });
  },

  worker: async ({ context }, use) => use(await workerIn(context)),

  extensionId: async ({ worker }, use) => use(new URL(worker.url()).host),

  openPage: async ({ context, extensionId }, use) => {
    await use(async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    });
  },
});

export const { expect } = test;
