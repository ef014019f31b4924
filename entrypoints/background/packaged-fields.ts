import { browser } from 'wxt/browser';

import type { FieldStart } from '@/utils/skills/fields';

let kept: Promise<readonly FieldStart[]> | undefined;

/** Where each field of the packaged skills begins; like the skills, no part of the worker's code. */
export function packagedFields(): Promise<readonly FieldStart[]> {
  kept ??= read().catch((cause) => {
    kept = undefined;
    throw cause;
  });
  return kept;
}

async function read(): Promise<readonly FieldStart[]> {
  const file = await fetch(browser.runtime.getURL('/fields.json'));
  // Our own file, made of the same type when the extension was built.
  return (await file.json()) as readonly FieldStart[];
}
