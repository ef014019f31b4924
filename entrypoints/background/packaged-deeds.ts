import { browser } from 'wxt/browser';

import { type DeedRows, type Deeds, deedsOf } from '@/utils/skills/deeds';

let kept: Promise<Deeds> | undefined;

/** What tells of a skill without its name; like the skills, no part of the worker's code. */
export function packagedDeeds(): Promise<Deeds> {
  kept ??= read().catch((cause) => {
    kept = undefined;
    throw cause;
  });
  return kept;
}

async function read(): Promise<Deeds> {
  const file = await fetch(browser.runtime.getURL('/paraphrases.json'));
  // Our own file, packaged as it lies beside the code.
  return deedsOf((await file.json()) as DeedRows);
}
