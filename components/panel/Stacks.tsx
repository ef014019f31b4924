import type { DeclaredStack as Declared, Stack } from '@/utils/model/stack';

import { say } from '../words';
import { Columns } from './Columns';
import { DeclaredStack } from './DeclaredStack';
import { StepsOfOthers } from './StepsOfOthers';

/**
 * What credentials make together: a stack that somebody declares, with how far it is reached, and what by names and
 * skills possibly belongs together, which is drawn apart from it.
 */
export function Stacks({ stacks }: { stacks: readonly Stack[] }) {
  if (stacks.length === 0) return null;
  const declared = stacks.filter((stack) => stack.evidence === 'declared');
  const inferred = stacks.filter((stack) => stack.evidence === 'inferred');
  const started = declared.filter(isStarted);
  return (
    <section className="all-stacks" aria-labelledby="stacks-title">
      <h2 id="stacks-title">{say('stacks_title')}</h2>
      {started.map((stack) => (
        <DeclaredStack key={stack.id} stack={stack} />
      ))}
      {inferred.map(({ id, kind, columns }) => (
        <section key={id} className="possible" aria-label={say(`stack_possibly_${kind}`)}>
          <h3>{say(`stack_possibly_${kind}`)}</h3>
          <Columns columns={columns} />
        </section>
      ))}
      {inferred.length > 0 ? <p className="soft">{say('stacks_inferred')}</p> : null}
      <StepsOfOthers stacks={declared.filter((stack) => !isStarted(stack))} />
    </section>
  );
}

/** One badge of a ladder is a step; of several the ladder is drawn. */
const isStarted = ({ earned }: Declared): boolean => earned > 1;
