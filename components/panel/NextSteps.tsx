import type { NextSteps as Next } from '@/utils/model/next-steps';

import { Outside } from '../Outside';
import { say, sayNumber } from '../words';
import { StepFacts } from './StepFacts';

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
            <span className="gain">{say('next_up_to', sayNumber(step.upTo))}</span>
            <StepFacts step={step} />
          </li>
        ))}
      </ol>
      <p className="soft">{say('next_together', sayNumber(next.upTo))}</p>
    </section>
  );
}
