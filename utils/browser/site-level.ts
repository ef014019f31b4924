import type { Level } from '@/utils/model/level';

import { access } from './permissions';
import { ask } from './send';

/** Changes a site's level, asking the browser for the site where the level needs it; the change can be undone. */
export async function setLevel(
  host: string,
  chosen: Level,
  before: Level,
  onDone: (undo: () => void) => void,
): Promise<void> {
  const standing = chosen === 'marks' || chosen === 'automatic';
  if (standing && !(await access.request([host]))) return;
  await ask('site/level', { host, level: chosen });
  onDone(() => void ask('site/level', { host, level: before }));
}
