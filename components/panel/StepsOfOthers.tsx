import type { DeclaredStack } from '@/utils/model/stack';

import { Outside } from '../Outside';
import { say, sayNumber } from '../words';

/** Longer ways of which a credential is the one step that is shown. */
export function StepsOfOthers({ stacks }: { stacks: readonly DeclaredStack[] }) {
  if (stacks.length === 0) return null;
  return (
    <details className="others">
      <summary>{say('stacks_others', sayNumber(stacks.length))}</summary>
      <ul>
        {stacks.map(({ id, name, earned, total, next }) => (
          <li key={id}>
            <b>
              <Outside text={name} />
            </b>{' '}
            {say('stack_progress', sayNumber(earned), sayNumber(total))}
            {next ? <small className="waits">{say('stack_next', next)}</small> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
