import { sealShapes } from '@/utils/model/seal';

import { SealIcon } from './SealIcon';
import { say } from './words';

/** How the checks came out, a number for each shape, in their order. */
export function Tally({ counts }: { counts: readonly number[] }) {
  return (
    <ul className="tally" aria-label={say('tally_title')}>
      {sealShapes.map((shape, at) => (
        <li key={shape} className={counts[at] === 0 ? 'none' : ''}>
          <b>
            <SealIcon shape={shape} />
            {counts[at]}
          </b>
          {say(`tally_${shape}`)}
        </li>
      ))}
    </ul>
  );
}
