import { packaged } from '@/utils/browser/packaged';
import type { FieldStart } from '@/utils/skills/fields';

/** Where each field of the packaged skills begins. */
export const packagedFields = packaged(
  '/fields.json',
  // Our own file, made of the same type when the extension was built.
  async (file) => (await file.json()) as readonly FieldStart[],
);
