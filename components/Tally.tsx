import { sealShapes } from '@/utils/model/seal';

import { SealIcon } from './SealIcon';
import { sayTally } from './tally-words';
import { say, sayNumber } from './words';

/** How the checks came out, a number for each shape, in their order. */
export function Tally({ counts }: { counts: readonly number[] }) {
  const shown = sealShapes.map((shape, at) => ({ shape, count: counts[at] ?? 0 }));
  return (
    <ul className="tally" aria-label={say('tally_title')}>
      {shown.map(({ shape, count }) => (
        <li key={shape} className={count === 0 ? 'none' : ''}>
          <b>
            <SealIcon shape={shape} />
            {sayNumber(count)}
          </b>
          {sayTally(shape, count)}
        </li>
      ))}
    </ul>
  );
}
