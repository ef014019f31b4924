import { useState } from 'react';

import type { AskedSkill } from '@/utils/model/plan';

import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { say, sayCount, sayNumber } from '../words';

/** So many are drawn at a time. */
const STEP = 25;

interface Props {
  readonly market: readonly AskedSkill[];
  /** How many postings are saved. */
  readonly postings: number;
}

/** What the saved postings ask for most, in how many of them, and the credential that shows it. */
export function AskedList({ market, postings }: Props) {
  const [most, setMost] = useState(STEP);
  const shown = market.filter((each) => each.shown > 0).length;
  return (
    <>
      <p className="plan-figure">
        <b>{say('fit_shown', sayNumber(shown), sayNumber(market.length))}</b>
      </p>
      <ul className="plan-asked">
        {market.slice(0, most).map((each) => (
          <li key={each.id} className={each.shown > 0 ? undefined : 'unshown'}>
            <SealIcon shape={each.shown > 0 ? 'verified' : 'neutral'} />
            <span>
              <Outside text={each.label} />
              <small>
                {each.shown > 0 ? <Outside text={each.by ?? ''} /> : say('fit_not_shown')}
              </small>
            </span>
            <span className="plan-share">
              <span>{sayCount('plan_market_in', postings, sayNumber(each.postings))}</span>
              <span className="meter" aria-hidden="true">
                <i style={{ inlineSize: `${(100 * each.postings) / Math.max(1, postings)}%` }} />
              </span>
              <small>{tiersOf(each)}</small>
            </span>
          </li>
        ))}
      </ul>
      {market.length > most ? (
        <button type="button" className="button quiet" onClick={() => setMost(most + STEP)}>
          {say('own_more', sayNumber(Math.min(STEP, market.length - most)))}
        </button>
      ) : null}
    </>
  );
}

function tiersOf({ must, preferred }: AskedSkill): string {
  const parts = [
    ...(must > 0 ? [say('plan_market_must', sayNumber(must))] : []),
    ...(preferred > 0 ? [say('plan_market_preferred', sayNumber(preferred))] : []),
  ];
  return parts.join(' · ');
}
