/// <reference types="chrome" />
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  type BrowserContext,
  test as base,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';

import { chromiumPath } from '../tools/browsers';
import { startWorld, type World } from '../world/world';
import { launchArgs } from './launch-args';
import { permittedFolder, releaseFolder } from './packages';

interface Options {
  /** `release`: the package as it ships. `permitted`: the same with every host allowed. */
  readonly build: 'release' | 'permitted';
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
    const folder = build === 'release' ? releaseFolder() : permittedFolder();
    const profile = mkdtempSync(join(tmpdir(), 'proofstack-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      headless: true,
      args: [...launchArgs(folder, world), `--lang=${language}`],
      env: { ...process.env, LANGUAGE: language },
      viewport: { width: 1280, height: 900 },
    });
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
    if (build === 'permitted') rmSync(folder, { recursive: true, force: true });
  },

  worker: async ({ context }, use) => {
    const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');
    const worker =
      context.serviceWorkers().find(isOurs) ??
      (await context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 }));
    await use(worker);
  },

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
