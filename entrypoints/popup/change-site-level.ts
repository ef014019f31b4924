import { keyOf, say } from '@/components/words';
import { ask } from '@/utils/browser/send';
import type { Level } from '@/utils/model/level';

interface Change {
  readonly host: string;
  readonly before: Level | undefined;
  readonly onDone: (offer: { readonly words: string; readonly undo: () => void }) => void;
}

/** Has a site give so much from now on, and offers to take that back. */
export async function changeSiteLevel(
  level: Level,
  { host, before = 'on-click', onDone }: Change,
): Promise<void> {
  await ask('site/level', { host, level });
  onDone({
    words: say('site_level_now', host, say(`level_${keyOf(level)}`)),
    undo: () => void ask('site/level', { host, level: before }),
  });
}
