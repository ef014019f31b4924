import { Besides } from './Besides';
import { labelOf } from './label-words';
import { Outside } from './Outside';
import { SealIcon } from './SealIcon';
import { type Seen, titleOf } from './seen';
import { Under } from './Under';

interface Props {
  readonly seen: Seen;
  readonly now: Date;
  readonly onOpen: (findingId: string) => void;
}

/** One credential in a line: the verdict, and under it what the verdict leaves out; it opens in the panel. */
export function FindingLine({ seen, now, onOpen }: Props) {
  const { finding } = seen;
  const { state, appraisal } = finding;
  const shape = (state === 'done' && appraisal?.seal.shape) || 'neutral';
  return (
    <li>
      <button type="button" className={`finding ${shape}`} onClick={() => onOpen(finding.id)}>
        <SealIcon shape={shape} hollow={appraisal?.seal.stale ?? false} />
        <span>
          <b>{state === 'found' ? <Outside text={titleOf(seen)} /> : labelOf(seen, now)}</b>{' '}
          <small>
            <Under seen={seen} />
            <Besides seen={seen} />
          </small>
        </span>
      </button>
    </li>
  );
}
