import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';

import { launchArgs } from '../e2e/launch-args';
import { permittedFolder } from '../e2e/packages';
import { startWorld, type World } from '../world/world';

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
}

export function buildExtension(): void {
  console.log('Building the extension …');
  execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Opens Chromium with the extension in a world of its own; nothing leaves this computer. */
export async function startDemo({
  executablePath,
  headless,
  language = 'en',
}: Start): Promise<Demo> {
  const world = await startWorld({ now: new Date() });
  console.log(`The local world plays every host on port ${world.port}.`);

  const folder = permittedFolder();
  const profile = mkdtempSync(join(tmpdir(), 'proofstack-demo-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    args: [...launchArgs(folder, world), `--lang=${language}`],
    env: { ...process.env, LANGUAGE: language },
    viewport: headless ? { width: 1280, height: 900 } : null,
  });
  const worker =
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', { predicate: isOurs }));
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
      await context.close();
      await world.stop();
      for (const left of [profile, folder]) rmSync(left, { recursive: true, force: true });
    },
  };
}

const isOurs = (worker: Worker): boolean => worker.url().startsWith('chrome-extension://');
