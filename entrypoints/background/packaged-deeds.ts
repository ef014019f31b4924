import { packaged } from '@/utils/browser/packaged';
import { type DeedRows, deedsOf } from '@/utils/skills/deeds';

/** What tells of a skill without its name. */
export const packagedDeeds = packaged('/paraphrases.json', async (file) =>
  // Our own file, packaged as it lies beside the code.
  deedsOf((await file.json()) as DeedRows),
);
