import type { DeclaredStack as Declared } from '@/utils/model/stack';

import { Outside } from '../Outside';
import { say, sayNumber } from '../words';
import { Source } from './Source';
import { WayStep } from './WayStep';

/** A stack that somebody declares: of what kind it is, how far verified badges reach, and what comes next. */
export function DeclaredStack({ stack }: { stack: Declared }) {
  const { id, name, kind, declaredIn, earned, total, complete, next, steps, credits } = stack;
  // Its order is what is required or usual; nobody who awards a step of it has declared it.
  const isPossible = declaredIn === 'bundled';
  return (
    <section
      className={isPossible ? 'declared dashed' : 'declared'}
      aria-labelledby={`declared-${id}`}
    >
      <h3 id={`declared-${id}`}>
        <Outside text={name} />
      </h3>
      <p className="facts-line">
        <span className="tier">
          {isPossible
            ? say('pathway_possibly', say(`stack_kind_${kind}`))
            : say(`stack_kind_${kind}`)}
        </span>{' '}
        {say('stack_progress', sayNumber(earned), sayNumber(total))}
        {complete ? ` · ${say('stack_complete')}` : ''}
      </p>
      <div className="meter" aria-hidden="true">
        <i style={{ inlineSize: `${(100 * earned) / Math.max(1, total)}%` }} />
      </div>
      <ol className="way">
        {steps.map((step) => (
          <WayStep key={step.id} step={step} />
        ))}
      </ol>
      {next && !complete ? <p>{say('stack_next', next)}</p> : null}
      {credits.map(({ value, unit = '' }) => (
        <p key={unit} className="soft">
          {unit === ''
            ? say('stack_credit', sayNumber(value))
            : say('stack_credit_in', sayNumber(value), unit)}
        </p>
      ))}
      <Source of={stack} />
    </section>
  );
}
