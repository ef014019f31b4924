import type { ReactNode } from 'react';

import type { DeclaredStep } from '@/utils/model/stack';

import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { say, sayList, sayPercent } from '../words';

type Drawn = Pick<DeclaredStep, 'name' | 'progress' | 'complete' | 'waitsFor'>;

/** One step of a way: reached, reached in part, or open, and what has to come before it. */
export function WayStep({ step, children }: { step: Drawn; children?: ReactNode }) {
  const { name, progress, complete, waitsFor } = step;
  return (
    <li className={complete ? 'reached' : 'open'}>
      {complete ? <SealIcon shape="verified" /> : <i className="stop" aria-hidden="true" />}
      <span>
        <Outside text={name} />
        <span className="hidden-text">: {say(complete ? 'step_reached' : 'step_open')}</span>
        {!complete && progress > 0 ? (
          <small> {sayPercent(Math.floor(100 * progress) / 100)}</small>
        ) : null}
        {waitsFor.length > 0 ? (
          <small className="waits">{say('step_after', sayList(waitsFor))}</small>
        ) : null}
      </span>
      {children}
    </li>
  );
}
