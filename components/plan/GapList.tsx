import type { FitLine, Gaps } from '@/utils/model/plan';

import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { say, sayNumber } from '../words';
import { Bar } from './Bar';

/** What an occupation or a posting asks for: what is not shown yet first, the weightiest of it at the top. */
export function GapList({ gaps }: { gaps: Gaps }) {
  const { name, shown, total, lines } = gaps;
  const open = lines.filter(({ standing }) => standing !== 'shown');
  const met = lines.filter(({ standing }) => standing === 'shown');
  return (
    <section className="plan-gaps" aria-labelledby="gaps-title">
      <h3 id="gaps-title">
        <Outside text={name} />
      </h3>
      {total === 0 ? (
        <p className="soft">{say('plan_gaps_empty')}</p>
      ) : (
        <>
          <p className="plan-figure">
            <b>{say('fit_shown', sayNumber(shown), sayNumber(total))}</b>
          </p>
          <Bar lines={lines} />
          {open.length > 0 ? <h4>{say('plan_missing')}</h4> : null}
          <Lines lines={open} />
          {met.length > 0 ? <h4>{say('plan_shown')}</h4> : null}
          <Lines lines={met} />
        </>
      )}
    </section>
  );
}

function Lines({ lines }: { lines: readonly FitLine[] }) {
  return (
    <ul>
      {lines.map(({ id, label, tier, standing, by }) => (
        <li key={id}>
          <SealIcon shape={standing === 'shown' ? 'verified' : 'neutral'} />
          <span>
            <Outside text={label} /> <span className="tier">{say(`tier_${tier}`)}</span>
            {standing === 'missing' ? null : (
              <small>
                {standing === 'shown' ? by : say(`plan_standing_${standing}`, by ?? '')}
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
