import { mkdirSync, renameSync, writeFileSync } from 'node:fs';

import { bundledFile } from '@/utils/skills/bundled-pathways';
import { packed } from '@/utils/skills/packed/pack';
import { builtIn, fieldStarts } from '@/utils/skills/taxonomies/built-in';

import { fileInPackage, packageFolder } from './package-folder';

const PACKED = 'PROOFSTACK_PACKED';

/** What the build packs is packed once before the tests, and not by each file of tests that reads it. */
export default function packOnce(): void {
  // Every project of a run asks for it.
  if (process.env[PACKED] === String(process.pid)) return;
  process.env[PACKED] = String(process.pid);
  mkdirSync(packageFolder, { recursive: true });
  write('skills.bin', packed(builtIn.skills()));
  write('pathways.json', bundledFile());
  write('fields.json', JSON.stringify(fieldStarts()));
}

/** In one step, for another run may be reading. */
function write(name: string, content: string | Uint8Array): void {
  const path = fileInPackage(name);
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}
