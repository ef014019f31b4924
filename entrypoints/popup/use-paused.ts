import { useLive } from '@/components/use-live';
import { watchPause } from '@/utils/browser/pause';
import { ask } from '@/utils/browser/send';
import type { Pause } from '@/utils/model/pause';

interface PauseState {
  /** Absent until it is known. */
  readonly pause: Pause | undefined;
  /** Absent while there is a pause already. */
  readonly onPause: (() => void) | undefined;
  readonly onEnd: () => void;
}

/** Whether all pages are left alone for now, and how that is begun and ended. */
export function usePaused(): PauseState {
  const pause = useLive<Pause>(watchPause);
  return {
    pause,
    onPause: pause?.until === undefined ? () => void ask('pause/begin', {}) : undefined,
    onEnd: () => void ask('pause/end', {}),
  };
}
