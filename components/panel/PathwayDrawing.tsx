import type { NamedRule, PathwayBranch } from '@/utils/model/pathway';
import type { DeclaredStep } from '@/utils/model/stack';

import { say, sayList, sayNumber } from '../words';
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
      {branches.map((branch) => {
        const { id, name, branches: below } = branch;
        const { progress = 0, complete = false } = steps.get(id) ?? {};
        const before = complete ? [] : branch.before.filter((rule) => isOpen(rule, steps));
        return (
          <WayStep
            key={id}
            step={{ name, progress, complete, waitsFor: [] }}
            told={[...before.map(ruleWords), ...factsOf(branch)]}
          >
            {below.length > 0 ? <PathwayDrawing branches={below} steps={steps} /> : null}
          </WayStep>
        );
      })}
    </ol>
  );
}

const isOpen = ({ least, of }: NamedRule, steps: Props['steps']): boolean =>
  of.filter(({ id }) => steps.get(id)?.complete).length < least;

function ruleWords({ least, of, advised }: NamedRule): string {
  const names = of.map(({ name }) => name);
  if (least === names.length) return say(advised ? 'step_usually' : 'step_after', sayList(names));
  return say(advised ? 'step_usually_any' : 'step_after_any', sayNumber(least), sayList(names));
}

/** What it is made of, what it is worth, and what it takes, where its source says so. */
function factsOf({ least, branches, credit, time, cost }: PathwayBranch): readonly string[] {
  const worth = credit && [sayNumber(credit.value), credit.unit ?? ''].join(' ').trim();
  const facts = [
    ...(branches.length < 2 && least === undefined
      ? []
      : [
          least === undefined
            ? say('pathway_all', sayNumber(branches.length))
            : say('pathway_any', sayNumber(least)),
        ]),
    ...(worth === undefined ? [] : [say('step_credit', worth)]),
    ...(time === undefined ? [] : [say('next_time', time)]),
    ...(cost === undefined ? [] : [say('next_cost', cost)]),
  ];
  return facts.length > 0 ? [facts.join(' · ')] : [];
}
