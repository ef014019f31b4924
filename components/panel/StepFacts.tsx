import type { NextStep } from '@/utils/model/next-steps';

import { say, sayList, sayNumber } from '../words';
import { Source } from './Source';

/** What comes before a step, and time and cost only where the source states them. */
export function StepFacts({ step }: { step: NextStep }) {
  const { pathway, waitsFor, enough, time, cost, url } = step;
  return (
    <>
      {waitsFor.length > 0 ? (
        <p>
          {enough === undefined
            ? say('next_after', sayList(waitsFor))
            : say('next_after_any', sayNumber(enough), sayList(waitsFor))}
        </p>
      ) : null}
      {time === undefined ? null : <p>{say('next_time', time)}</p>}
      {cost === undefined ? null : <p>{say('next_cost', cost)}</p>}
      <p className="soft">{say('next_on', pathway.name)}</p>
      <Source of={{ ...pathway, ...((url ?? pathway.url) && { url: url ?? pathway.url }) }} />
    </>
  );
}
