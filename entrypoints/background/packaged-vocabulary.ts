import { browser } from 'wxt/browser';

import { type DeedRows, type Deeds, deedsOf } from '@/utils/skills/deeds';
import { partOf, type VocabularyPart } from '@/utils/skills/packed/vocabulary-part';

let kept: Promise<VocabularyPart> | undefined;
let keptDeeds: Promise<Deeds> | undefined;

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

/** What tells of a skill without its name: the same, in a file of its own. */
export function packagedDeeds(): Promise<Deeds> {
  keptDeeds ??= readDeeds().catch((cause) => {
    keptDeeds = undefined;
    throw cause;
  });
  return keptDeeds;
}

async function readDeeds(): Promise<Deeds> {
  const file = await fetch(browser.runtime.getURL('/paraphrases.json'));
  // Our own file, packaged as it lies beside the code.
  return deedsOf((await file.json()) as DeedRows);
}
