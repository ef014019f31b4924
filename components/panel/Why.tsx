import { factors, type MatchRow } from '@/utils/model/match';
import type { SealShape } from '@/utils/model/seal';

import { say, sayNumber, sayPercent } from '../words';
import { Remarks } from './Remarks';

interface Props {
  readonly row: MatchRow;
  /** That nothing shows it, in words of its reader's own. */
  readonly unshown?: string | undefined;
}

/** The sentence that asks, the credential that answers, and every factor of the sum. */
export function Why({ row, unshown }: Props) {
  const { requirement, support, weight } = row;
  return (
    <div className="why">
      <p>{say('why_sentence', requirement.sentence)}</p>
      {support ? (
        <>
          <p>
            {support.byUser
              ? say('why_by_you', support.evidenceName)
              : say(`why_${support.relation}`, support.evidenceName, support.skill.label)}
          </p>
          <Factors of={support.factors} />
          <p className="soft">
            {say('points', sayNumber(support.strength * weight), sayNumber(weight))}
          </p>
        </>
      ) : (
        <p>{unshown ?? say('why_not_shown')}</p>
      )}
      <Remarks row={row} />
    </div>
  );
}

/** What the strength is the product of, each as a share of the most that it can be. */
function Factors({ of }: { of: NonNullable<MatchRow['support']>['factors'] }) {
  return (
    <dl className="factors">
      {factors.map((factor) => (
        <div key={factor}>
          <dt>{say(`factor_${factor}`)}</dt>
          <dd>
            {sayPercent(of[factor])}
            <i style={{ inlineSize: `${of[factor] * 100}%` }} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Green is for what a verified credential shows; expired is amber; everything else is open. */
export function shapeOfRow({ shown, support }: MatchRow): SealShape {
  if (shown) return 'verified';
  return support?.status === 'expired' ? 'caution' : 'neutral';
}

export function standingOfRow({ shown, support }: MatchRow): string {
  if (!support) return say('not_shown');
  if (shown && support.status === 'verified')
    return support.remark ? say('shown_place_open', support.evidenceName) : support.evidenceName;
  return say(`evidence_${support.status}`);
}
