import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { zipOf } from '@/utils/exports/zip-of';

import { packageZips, SOURCES } from './package-zips';
import { sourceFiles } from './source-files';

/**
 * `npm run package`: the zips for the stores, and beside them the sources, from which the same zips come again byte by
 * byte. Names stand in order and every file bears the first day that a zip can name, so nothing depends on when and where.
 */
const BEGINNING = new Date('1980-01-01T00:00:00Z');

for (const command of ['npx wxt zip', 'npx wxt zip -b edge', 'npx wxt zip -b firefox --mv3']) {
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

const root = process.cwd();
const files = sourceFiles(root).map((name) => ({ name, bytes: readFileSync(join(root, name)) }));
writeFileSync(SOURCES, zipOf(files, BEGINNING));
console.log(`${files.length} files in ${SOURCES}\n`);

for (const zip of packageZips)
  console.log(`${createHash('sha256').update(readFileSync(zip)).digest('hex')}  ${zip}`);
