import type { Pathway, PathwayBranch } from '@/utils/model/pathway';
import type { DeclaredStack, StackKind } from '@/utils/model/stack';

import { Outside } from '../Outside';
import { say, sayNumber } from '../words';
import { PathwayDrawing } from './PathwayDrawing';
import { Source } from './Source';

interface Props {
  readonly pathway: Pathway;
  readonly kind: StackKind;
  readonly branches: readonly PathwayBranch[];
  /** Where the person stands on it; nothing where no step is reached. */
  readonly stack: DeclaredStack | undefined;
  /** Absent for what comes with the extension, which nobody has declared: it is possible, and drawn like it. */
  readonly onRemove?: () => void;
}

/** A pathway: its kind and how far it is reached, on demand each step of it, and whence it comes. */
export function PathwayCard({ pathway, kind, branches, stack, onRemove }: Props) {
  const { name, nodes } = pathway;
  const total = nodes.filter(({ badgeIds }) => badgeIds.length > 0).length;
  const steps = new Map((stack?.steps ?? []).map((step) => [step.id, step]));
  const shape = say(`stack_kind_${kind}`);
  return (
    <li className={onRemove ? 'declared' : 'declared dashed'}>
      <details>
        <summary>
          <b>
            <Outside text={name} />
          </b>{' '}
          <small>
            {onRemove ? shape : say('pathway_possibly', shape)} ·{' '}
            {say('stack_progress', sayNumber(stack?.earned ?? 0), sayNumber(total))}
          </small>
        </summary>
        <PathwayDrawing branches={branches} steps={steps} />
        {countOf(branches) < nodes.length ? (
          <p className="soft">{say('pathway_more', sayNumber(nodes.length - countOf(branches)))}</p>
        ) : null}
        <Source of={pathway} />
        {onRemove ? (
          <button type="button" className="text-button" onClick={onRemove}>
            {say('pathway_remove', name)}
          </button>
        ) : null}
      </details>
    </li>
  );
}

const countOf = (branches: readonly PathwayBranch[]): number =>
  branches.reduce((sum, branch) => sum + 1 + countOf(branch.branches), 0);
