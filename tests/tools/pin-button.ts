import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Has a fresh profile of Chromium show an extension's button, which otherwise hides behind the puzzle piece. */
export function pinButton(profile: string, folder: string): void {
  const preferences = { extensions: { pinned_extensions: [idOf(realpathSync(folder))] } };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Of an extension without a key: half a hash of where it lies, its digits written as a to p. */
const idOf = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./gu, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
