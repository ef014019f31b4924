import type { Pathway, PathwayBranch } from '@/utils/model/pathway';
import type { DeclaredStack } from '@/utils/model/stack';

import { Outside } from '../Outside';
import { say } from '../words';
import { PathwayDrawing } from './PathwayDrawing';
import { SourceLink } from './SourceLink';

interface Props {
  readonly pathway: Pathway;
  readonly branches: readonly PathwayBranch[];
  /** Where the person stands on it; nothing where no step is reached. */
  readonly stack: DeclaredStack | undefined;
  readonly onRemove: () => void;
}

/** A pathway that the user brought: drawn on demand, with its source, and to be deleted. */
export function PathwayCard({ pathway, branches, stack, onRemove }: Props) {
  const { name, url, declaredIn, nodes } = pathway;
  const total = nodes.filter(({ badgeIds }) => badgeIds.length > 0).length;
  const steps = new Map((stack?.steps ?? []).map((step) => [step.id, step]));
  return (
    <li className="declared">
      <details>
        <summary>
          <b>
            <Outside text={name} />
          </b>{' '}
          <small>{say('stack_progress', String(stack?.earned ?? 0), String(total))}</small>
        </summary>
        <PathwayDrawing branches={branches} steps={steps} />
        {countOf(branches) < nodes.length ? (
          <p className="soft">{say('pathway_more', String(nodes.length - countOf(branches)))}</p>
        ) : null}
        <p className="soft">
          {say(`stack_source_${declaredIn}`)} <SourceLink url={url} />
        </p>
        <button type="button" className="text-button" onClick={onRemove}>
          {say('pathway_remove', name)}
        </button>
      </details>
    </li>
  );
}

const countOf = (branches: readonly PathwayBranch[]): number =>
  branches.reduce((sum, branch) => sum + 1 + countOf(branch.branches), 0);
