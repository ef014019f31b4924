import type { AskedBesides as Asked } from '@/utils/model/match';

import { Outside } from '../Outside';
import { say, sayNumber } from '../words';

/** What the posting asks for as well and nothing here is matched with, in its own words. */
export function AskedBesides({ asked }: { asked: readonly Asked[] }) {
  if (asked.length === 0) return null;
  return (
    <details className="besides">
      <summary>{say('besides_title', sayNumber(asked.length))}</summary>
      <p className="soft">{say('besides_note')}</p>
      <ul>
        {asked.map(({ sentence, tier }) => (
          <li key={sentence}>
            <Outside text={sentence} /> <small className="tier">{say(`tier_${tier}`)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
