import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const FIREFOX = ['firefox-esr', 'firefox'];

/** A Chromium on this machine: the one that CHROMIUM_PATH names, or else the first on the path. */
export const findChromium = (): string | undefined =>
  process.env['CHROMIUM_PATH'] ?? onPath(CHROMIUM);

export const findFirefox = (): string | undefined => process.env['FIREFOX_PATH'] ?? onPath(FIREFOX);

export function chromiumPath(): string {
  const path = findChromium();
  if (path) return path;
  throw new Error(
    'No Chromium found: install one (apt-get install chromium) or set CHROMIUM_PATH.',
  );
}

export function firefoxPath(): string {
  const path = findFirefox();
  if (path) return path;
  throw new Error(
    'No Firefox found: install one (apt-get install firefox-esr) or set FIREFOX_PATH.',
  );
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
