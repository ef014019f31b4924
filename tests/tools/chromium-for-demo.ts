import { spawnSync } from 'node:child_process';

import { findChromium } from './browsers';

/** The Chromium to show things in: one that is here, or else one that is installed, said either way. */
export function chromiumForDemo(): string {
  const found = findChromium();
  if (found) {
    console.log(`Chromium: ${found}`);
    return found;
  }
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version']).status === 0;
  if (!isRoot || !hasApt) {
    console.error(
      'No Chromium was found. Install one (on Debian: sudo apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm run demo',
    );
    process.exit(1);
  }
  console.log('No Chromium was found: installing one with apt-get install chromium …');
  run('apt-get', ['update', '-qq']);
  run('apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium',
    'fonts-liberation',
  ]);
  const installed = findChromium();
  if (installed) return installed;
  console.error(
    'apt-get installed no Chromium. Name one: CHROMIUM_PATH=/path/to/chromium npm run demo',
  );
  process.exit(1);
}

function run(command: string, parameters: readonly string[]): void {
  const { status } = spawnSync(command, parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return;
  console.error(`${command} ${parameters.join(' ')} failed: see above.`);
  process.exit(1);
}
