import type { World } from '../world/world';

/** Chromium with one extension, all of its connections led to the world, and no calls of its own. */
export const launchArgs = (folder: string, world: World): string[] => [
  `--disable-extensions-except=${folder}`,
  `--load-extension=${folder}`,
  `--host-resolver-rules=MAP * 127.0.0.1:${world.port}`,
  `--ignore-certificate-errors-spki-list=${world.spki}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
