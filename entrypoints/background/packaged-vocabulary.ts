import { browser } from 'wxt/browser';

import { partOf, type VocabularyPart } from '@/utils/skills/packed/vocabulary-part';

let kept: Promise<VocabularyPart> | undefined;

/** The skills of the package. They are no part of the worker's code, which often wakes for something else. */
export function packagedSkills(): Promise<VocabularyPart> {
  kept ??= read().catch((cause) => {
    kept = undefined;
    throw cause;
  });
  return kept;
}

async function read(): Promise<VocabularyPart> {
  const file = await fetch(browser.runtime.getURL('/skills.bin'));
  return partOf(new Uint8Array(await file.arrayBuffer()));
}
