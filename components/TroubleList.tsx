import { type Trouble, type Troubles, troubles } from '@/utils/model/trouble';

import { HelpLink } from './help/HelpLink';
import { Notice } from './Notice';
import { say, sayNumber } from './words';

interface Props {
  readonly held: Troubles;
  readonly onRead: (trouble: Trouble) => void;
}

const words: Record<Trouble, (much: number) => string> = {
  full: () => say('trouble_full'),
  memory: () => say('trouble_memory'),
  newer: () => say('trouble_newer'),
  lost: () => say('trouble_lost'),
  clock: (days) => say('trouble_clock', sayNumber(Math.abs(days))),
};

/** What is wrong with the computer or browser, in a sentence each with what to do about it. */
export function TroubleList({ held, onRead }: Props) {
  return troubles.map((trouble) => {
    const much = held[trouble];
    if (much === undefined) return null;
    return (
      <Notice
        key={trouble}
        kind="caution"
        // What was lost is over; everything else goes when it is.
        action={
          trouble === 'lost'
            ? { label: say('batch_expired_ok'), act: () => onRead(trouble) }
            : undefined
        }
      >
        {words[trouble](much)} <HelpLink about={`trouble-${trouble}`} />
      </Notice>
    );
  });
}
