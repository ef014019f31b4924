import type { Column, Step } from '@/utils/model/stack';

import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { say } from '../words';

/**
 * Breadth as columns, levels as steps: each stands on its topic, the highest step on top. Solid is what is
 * verified, dashed what is only claimed.
 */
export function Columns({ columns }: { columns: readonly Column[] }) {
  return (
    <ul className="stacks">
      {columns.map(({ topic, label, steps }) => (
        <li key={topic} className={steps.some(isVerified) ? 'stack' : 'stack claim'}>
          <ol reversed aria-labelledby={`stack-${topic}`}>
            {steps.toReversed().map(({ id, name, shape }) => (
              <li key={id} className={shape === 'verified' ? 'step' : 'step claim'}>
                <SealIcon shape={shape} />
                <span>
                  <Outside text={name} />
                  <span className="hidden-text">{say('said_of', say(`seal_${shape}`))}</span>
                </span>
              </li>
            ))}
          </ol>
          <b id={`stack-${topic}`}>
            <Outside text={label} />
          </b>
        </li>
      ))}
    </ul>
  );
}

const isVerified = ({ shape }: Step): boolean => shape === 'verified';
