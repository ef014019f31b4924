import type { NextSteps as Next, NextStep } from '@/utils/model/next-steps';

import { Outside } from '../Outside';
import { say, sayList } from '../words';
import { Source } from './Source';

/** What would bring most for a posting, up to three steps of known pathways, each with what its source says. */
export function NextSteps({ next }: { next: Next | undefined }) {
  if (!next || next.steps.length === 0) return null;
  return (
    <section className="next-steps" aria-labelledby="next-title">
      <h2 id="next-title">{say('next_title')}</h2>
      <ol>
        {next.steps.map((step) => (
          <li key={step.id}>
            <b>
              <Outside text={step.name} />
            </b>
            <span className="gain">{say('next_up_to', String(step.upTo))}</span>
            <Facts step={step} />
          </li>
        ))}
      </ol>
      <p className="soft">{say('next_together', String(next.upTo))}</p>
    </section>
  );
}

/** What comes before it, and time and cost only where the source states them. */
function Facts({ step: { pathway, waitsFor, enough, time, cost, url } }: { step: NextStep }) {
  return (
    <>
      {waitsFor.length > 0 ? (
        <p>
          {enough === undefined
            ? say('next_after', sayList(waitsFor))
            : say('next_after_any', String(enough), sayList(waitsFor))}
        </p>
      ) : null}
      {time === undefined ? null : <p>{say('next_time', time)}</p>}
      {cost === undefined ? null : <p>{say('next_cost', cost)}</p>}
      <p className="soft">{say('next_on', pathway.name)}</p>
      <Source of={{ ...pathway, ...((url ?? pathway.url) && { url: url ?? pathway.url }) }} />
    </>
  );
}
