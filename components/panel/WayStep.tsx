import type { ReactNode } from 'react';

import type { DeclaredStep } from '@/utils/model/stack';

import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { say, sayList, sayNumber, sayPercent } from '../words';

interface Props {
  readonly step: Pick<DeclaredStep, 'name' | 'progress' | 'complete' | 'waitsFor' | 'enough'>;
  /** What is told of it, in its own lines. */
  readonly told?: readonly string[];
  readonly children?: ReactNode;
}

/** One step of a way: reached, reached in part, or open, and what has to come before it. */
export function WayStep({ step, told = [], children }: Props) {
  const { name, progress, complete, waitsFor, enough } = step;
  const waits =
    enough === undefined
      ? say('step_after', sayList(waitsFor))
      : say('step_after_any', sayNumber(enough), sayList(waitsFor));
  return (
    <li className={complete ? 'reached' : 'open'}>
      {complete ? <SealIcon shape="verified" /> : <i className="stop" aria-hidden="true" />}
      <span>
        <Outside text={name} />
        <span className="hidden-text">
          {say('said_of', say(complete ? 'step_reached' : 'step_open'))}
        </span>
        {!complete && progress > 0 ? (
          <small> {sayPercent(Math.floor(100 * progress) / 100)}</small>
        ) : null}
        {waitsFor.length > 0 ? <small className="waits">{waits}</small> : null}
        {told.map((line) => (
          <small key={line} className="waits">
            <Outside text={line} />
          </small>
        ))}
      </span>
      {children}
    </li>
  );
}
