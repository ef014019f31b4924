import { packaged } from '@/utils/browser/packaged';
import { partOf } from '@/utils/skills/packed/vocabulary-part';

/** The skills of the package, which the worker often wakes without. */
export const packagedSkills = packaged('/skills.bin', async (file) =>
  partOf(new Uint8Array(await file.arrayBuffer())),
);
