import type { MatchRow } from '@/utils/model/match';
import type { SealShape } from '@/utils/model/seal';

import { say } from '../words';

/** The sentence that asks, the credential that answers, and every factor of the sum. */
export function Why({ row: { requirement, support, weight } }: { row: MatchRow }) {
  return (
    <div className="why">
      <p>{say('why_sentence', requirement.sentence)}</p>
      {support ? (
        <>
          <p>{say(`why_${support.relation}`, support.evidenceName, support.skill.label)}</p>
          <p className="soft">
            {say(
              'factors',
              ...[
                support.factors.status,
                support.factors.relation,
                support.factors.age,
                support.factors.level,
                support.strength * weight,
                weight,
              ].map((factor) => factor.toFixed(2)),
            )}
          </p>
        </>
      ) : (
        <p>{say('why_not_shown')}</p>
      )}
    </div>
  );
}

/** Green is for what a verified credential shows; expired is amber; everything else is open. */
export function shapeOfRow({ shown, support }: MatchRow): SealShape {
  if (shown) return 'verified';
  return support?.status === 'expired' ? 'caution' : 'neutral';
}

export function standingOfRow({ shown, support }: MatchRow): string {
  if (!support) return say('not_shown');
  if (shown && support.status === 'verified') return support.evidenceName;
  return say(`evidence_${support.status}`);
}
