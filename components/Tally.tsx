import type { FindingRow } from '@/utils/model/finding-row';
import { sealShapes } from '@/utils/model/seal';

import { SealIcon } from './SealIcon';
import { countsOf } from './toolbar-words';
import { say } from './words';

/** How the checks came out, a number for each shape. */
export function Tally({ findings }: { findings: readonly FindingRow[] }) {
  const counts = countsOf(findings);
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
