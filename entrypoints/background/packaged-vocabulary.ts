import { browser } from 'wxt/browser';

import { unpacked } from '@/utils/skills/packed-vocabulary';
import type { Vocabulary } from '@/utils/skills/vocabulary';

let kept: Promise<Vocabulary> | undefined;

/** The skills of the package. They are no part of the worker's code, which often wakes for something else. */
export function packagedVocabulary(): Promise<Vocabulary> {
  kept ??= read().catch((cause) => {
    kept = undefined;
    throw cause;
  });
  return kept;
}

async function read(): Promise<Vocabulary> {
  const file = await fetch(browser.runtime.getURL('/skills.txt'));
  return unpacked(await file.text());
}
