import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { packageZips, SOURCES } from './package-zips';

/**
 * Makes the packages twice here, and once more from the unpacked sources in a folder of their own as a reviewer would,
 * and demands that every zip is the same, byte by byte.
 */
const elsewhere = mkdtempSync(join(tmpdir(), 'sources-'));
try {
  const first = packaged('.');
  const again = packaged('.');
  unpack(readFileSync(SOURCES), elsewhere);
  run('npm ci', elsewhere);
  const fromSources = packaged(elsewhere);
  const differing = packageZips.flatMap((zip, at) => [
    ...(first[at]?.equals(again[at] ?? Buffer.of()) ? [] : [`${zip}, made again`]),
    ...(first[at]?.equals(fromSources[at] ?? Buffer.of()) ? [] : [`${zip}, from the sources`]),
  ]);
  for (const zip of differing) console.log(`differs: ${zip}`);
  if (differing.length === 0) console.log(`${packageZips.length} packages, three times the same.`);
  process.exitCode = differing.length === 0 ? 0 : 1;
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}

function packaged(folder: string): readonly Buffer[] {
  for (const zip of packageZips) rmSync(join(folder, zip), { force: true });
  run('npm run package', folder);
  return packageZips.map((zip) => readFileSync(join(folder, zip)));
}

function run(command: string, cwd: string): void {
  const { status } = spawnSync(command, {
    shell: true,
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${command} failed`);
}

/** The files stand one after the other, each behind its header, as they are (PKWARE's APPNOTE, section 4.3.7). */
function unpack(zip: Buffer, folder: string): void {
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const name = at + 30;
    const start = name + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const end = start + zip.readUInt32LE(at + 18);
    const path = join(folder, zip.toString('utf8', name, name + zip.readUInt16LE(at + 26)));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, zip.subarray(start, end));
    at = end;
  }
}
