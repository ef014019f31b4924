import type { PathwayBranch } from '@/utils/model/pathway';
import type { DeclaredStep } from '@/utils/model/stack';

import { say } from '../words';
import { WayStep } from './WayStep';

interface Props {
  readonly branches: readonly PathwayBranch[];
  /** Where somebody stands, by the id of the step; what is not named is not reached. */
  readonly steps: ReadonlyMap<string, DeclaredStep>;
}

/** A pathway step by step, with what each is made of below it, and where somebody stands on it. */
export function PathwayDrawing({ branches, steps }: Props) {
  return (
    <ol className="way">
      {branches.map(({ id, name, least, time, cost, branches: below }) => {
        const { progress = 0, complete = false, waitsFor = [] } = steps.get(id) ?? {};
        return (
          <WayStep key={id} step={{ name, progress, complete, waitsFor }}>
            {time !== undefined || cost !== undefined || least !== undefined ? (
              <small className="waits">
                {[
                  ...(least === undefined ? [] : [say('pathway_any', String(least))]),
                  ...(time === undefined ? [] : [say('next_time', time)]),
                  ...(cost === undefined ? [] : [say('next_cost', cost)]),
                ].join(' · ')}
              </small>
            ) : null}
            {below.length > 0 ? <PathwayDrawing branches={below} steps={steps} /> : null}
          </WayStep>
        );
      })}
    </ol>
  );
}
