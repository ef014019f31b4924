import { drawOwn, isOwnUndrawn } from './draw-own';
import { latestOnly } from './latest-only';
import { scoreOwn } from './score-own';
import type { Surroundings } from './surroundings';

/** What all of the user's own make together is drawn when nothing has come for so long. */
const QUIET_MS = 500;

/** Keeps what is shown of the user's own as it is; nothing of them is in the memory of private windows. */
export function refreshOwn({ lasting, clock }: Surroundings) {
  const now = () => new Date(clock.now());
  const draw = latestOnly(() => drawOwn(lasting, now()));
  let quiet: ReturnType<typeof setTimeout> | undefined;

  async function refresh(): Promise<void> {
    clearTimeout(quiet);
    await scoreOwn(lasting, now());
    clearTimeout(quiet);
    quiet = setTimeout(() => void draw('own'), QUIET_MS);
  }

  return {
    refresh,
    /** Whether a worker that died has left something. */
    isLeft: (): Promise<boolean> => isOwnUndrawn(lasting),
  };
}
