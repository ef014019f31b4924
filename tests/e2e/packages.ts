import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const OUTPUT = resolve(import.meta.dirname, '../../.output');
/** The overlay of a build for tests, whose marks have open roots. */
export const OPEN_ROOTS = 'open-roots';

export const releaseFolder = (build = 'chrome-mv3'): string => {
  const folder = join(OUTPUT, build);
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`build first: npx wxt build`);
  return folder;
};

/**
 * The very files of the release with one difference in the manifest: every host, or these alone, are permitted
 * from the start, as if the user had allowed each. Code and flags are the release's.
 */
export function permittedFolder(build = 'chrome-mv3', hosts = ['https://*/*']): string {
  const release = releaseFolder(build);
  const folder = join(OUTPUT, `${build}-permitted-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(release, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return folder;
}

/** The permitted package with one file of another build: the overlay whose roots tools can look into. */
export function openRootsFolder(): string {
  const folder = permittedFolder();
  cpSync(join(releaseFolder(`chrome-mv3-${OPEN_ROOTS}`), 'overlay.js'), join(folder, 'overlay.js'));
  return folder;
}
