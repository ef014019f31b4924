import type { Renewal } from '@/utils/model/next-steps';

import { Outside } from '../Outside';
import { say, sayDate, sayNumber } from '../words';

interface Props {
  readonly renewals: readonly Renewal[];
  /** All that there are, of which these are the first. */
  readonly count?: number | undefined;
}

/** Genuine credentials that end within ninety days or have ended, the most urgent first. */
export function Renewals({ renewals, count = renewals.length }: Props) {
  if (renewals.length === 0) return null;
  return (
    <section className="renewals" aria-labelledby="renewals-title">
      <h2 id="renewals-title">{say('renewals_title')}</h2>
      <ul>
        {renewals.map(({ id, name, validUntil, over }) => (
          <li key={id}>
            <Outside text={name} />
            <small className={over ? 'over' : undefined}>
              {say(over ? 'renewal_over' : 'renewal_ends', sayDate(validUntil))}
            </small>
          </li>
        ))}
      </ul>
      {count > renewals.length ? (
        <p className="soft">{say('and_more', sayNumber(count - renewals.length))}</p>
      ) : null}
    </section>
  );
}
