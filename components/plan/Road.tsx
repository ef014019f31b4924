import type { PlannedRenewal, PlannedStep, Roadmap } from '@/utils/model/plan';
import type { DeclaredStack, Stack } from '@/utils/model/stack';

import { Outside } from '../Outside';
import { SourceLink } from '../panel/SourceLink';
import { StepFacts } from '../panel/StepFacts';
import { say, sayCount, sayDate, sayNumber } from '../words';

interface Props {
  readonly roadmap: Roadmap;
  /** How many postings are saved. */
  readonly postings: number;
  readonly stacks: readonly Stack[];
}

/** The next credentials over all saved postings, what is worth renewing, and where a pathway that was begun goes on. */
export function Road({ roadmap: { steps, upTo, renewals }, postings, stacks }: Props) {
  const begun = stacks.filter(isBegun);
  return (
    <>
      {postings === 0 ? null : steps.length === 0 ? (
        <p className="soft">{say('plan_road_nothing')}</p>
      ) : (
        <section className="next-steps" aria-labelledby="road-title">
          <h3 id="road-title">{say('plan_road_title')}</h3>
          <ol>
            {steps.map((step) => (
              <Step key={step.id} step={step} postings={postings} />
            ))}
          </ol>
          <p className="soft">{say('plan_road_together', sayNumber(upTo))}</p>
        </section>
      )}
      {renewals.length > 0 ? (
        <section className="renewals" aria-labelledby="renew-title">
          <h3 id="renew-title">{say('plan_renew_title')}</h3>
          <ul>
            {renewals.map((renewal) => (
              <Renewal key={renewal.id} renewal={renewal} />
            ))}
          </ul>
        </section>
      ) : null}
      {begun.length > 0 ? (
        <section className="renewals" aria-labelledby="begun-title">
          <h3 id="begun-title">{say('plan_begun_title')}</h3>
          <ul>
            {begun.map(({ id, name, earned, total, next = '', url }) => (
              <li key={id}>
                <span>
                  <b>{say('stack_next', next)}</b> <small>{say('next_on', name)}</small>{' '}
                  <SourceLink url={url} />
                </span>
                <small>{say('stack_progress', sayNumber(earned), sayNumber(total))}</small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function Step({ step, postings }: { step: PlannedStep; postings: number }) {
  const { name, upTo, above } = step;
  return (
    <li>
      <b>
        <Outside text={name} />
      </b>
      <span className="gain">{say('next_up_to', sayNumber(upTo))}</span>
      <p>
        {say(above === undefined ? 'plan_road_wide' : 'plan_road_above', above ?? '')}
        {' · '}
        {sayCount('plan_road_for', postings, sayNumber(step.postings))}
      </p>
      <StepFacts step={step} />
    </li>
  );
}

function Renewal({ renewal: { name, validUntil, over, upTo } }: { renewal: PlannedRenewal }) {
  const gain = over ? 'plan_renew_brings' : 'plan_renew_keeps';
  return (
    <li>
      <span>
        <Outside text={name} />{' '}
        <small className={over ? 'over' : undefined}>
          {say(over ? 'renewal_over' : 'renewal_ends', sayDate(validUntil))}
        </small>
      </span>
      <small>{upTo > 0 ? say(gain, sayNumber(upTo)) : say('plan_renew_nothing')}</small>
    </li>
  );
}

const isBegun = (stack: Stack): stack is DeclaredStack & { readonly next: string } =>
  stack.evidence === 'declared' && stack.earned > 0 && !stack.complete && stack.next !== undefined;
