import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type BrowserContext, chromium, type Worker } from '@playwright/test';

import { chromiumPath } from '../tools/browsers';
import type { World } from '../world/world';
import { launchArgs } from './launch-args';

interface Launch {
  readonly world: World;
  /** Where the built extension lies. */
  readonly folder: string;
  readonly language?: string;
  readonly headless?: boolean;
  readonly executablePath?: string;
  /** Makes the profile ready before it is opened. */
  readonly prepare?: (profile: string) => void;
}

export interface Profile {
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}

/** Chromium with the extension in a fresh profile, in which every address leads to the world. */
export async function openProfile({
  world,
  folder,
  language = 'en',
  headless = true,
  executablePath = chromiumPath(),
  prepare,
}: Launch): Promise<Profile> {
  const profile = mkdtempSync(join(tmpdir(), 'proofstack-'));
  prepare?.(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    args: [...launchArgs(folder, world), `--lang=${language}`],
    env: { ...process.env, LANGUAGE: language },
    viewport: headless ? { width: 1280, height: 900 } : null,
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The extension's own worker, as soon as it runs. */
export async function workerIn(context: BrowserContext): Promise<Worker> {
  return (
    context.serviceWorkers().find(isOurs) ??
    context.waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 })
  );
}

const isOurs = (worker: Worker): boolean => worker.url().startsWith('chrome-extension://');
