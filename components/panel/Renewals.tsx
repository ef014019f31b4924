import type { Renewal } from '@/utils/model/next-steps';

import { Outside } from '../Outside';
import { say, sayDate, sayNumber } from '../words';

/** Nobody renews more at once. */
const MOST = 20;

/** Genuine credentials that end within ninety days or have ended, the most urgent first. */
export function Renewals({ renewals }: { renewals: readonly Renewal[] }) {
  if (renewals.length === 0) return null;
  return (
    <section className="renewals" aria-labelledby="renewals-title">
      <h2 id="renewals-title">{say('renewals_title')}</h2>
      <ul>
        {renewals.slice(0, MOST).map(({ id, name, validUntil, over }) => (
          <li key={id}>
            <Outside text={name} />
            <small className={over ? 'over' : undefined}>
              {say(over ? 'renewal_over' : 'renewal_ends', sayDate(validUntil))}
            </small>
          </li>
        ))}
      </ul>
      {renewals.length > MOST ? (
        <p className="soft">{say('and_more', sayNumber(renewals.length - MOST))}</p>
      ) : null}
    </section>
  );
}
