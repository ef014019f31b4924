import type { Pause } from '@/utils/model/pause';

import { Notice } from './Notice';
import { say, sayTime } from './words';

interface Props {
  readonly pause: Pause;
  readonly onEnd: () => void;
}

/** That all pages are left alone, until when, and the way out of it. */
export function Paused({ pause: { until }, onEnd }: Props) {
  if (until === undefined) return null;
  return (
    <Notice kind="paused" action={{ label: say('pause_end'), act: onEnd }}>
      {say('paused', sayTime(until))}
    </Notice>
  );
}
