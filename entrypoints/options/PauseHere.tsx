import { Paused } from '@/components/Paused';
import { say } from '@/components/words';

import { usePaused } from '../popup/use-paused';

/** Whether a page that looks wrong does so without Proofstack as well: all pages are left alone for a while. */
export function PauseHere() {
  const { pause, onPause, onEnd } = usePaused();
  if (!pause) return null;
  return onPause ? (
    <button type="button" className="button quiet" onClick={onPause}>
      {say('pause_begin')}
    </button>
  ) : (
    <Paused pause={pause} onEnd={onEnd} />
  );
}
