import { labelOf } from '../label-words';
import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { type Seen, titleOf } from '../seen';
import { say, sayCount } from '../words';

interface Props {
  readonly seen: readonly Seen[];
  readonly now: Date;
  readonly onRead: () => void;
}

/** Which of the user's own came out otherwise when they were checked again; it stands until it was read. */
export function Changes({ seen, now, onRead }: Props) {
  const changed = seen.filter(isChanged);
  if (changed.length === 0) return null;
  return (
    <section className="changes" aria-label={say('own_changes')}>
      <p role="status">
        <b>{sayCount('own_changed', changed.length)}</b>
      </p>
      <ul>
        {changed.map((one) => (
          <li key={one.finding.id}>
            <SealIcon shape={one.finding.appraisal?.seal.shape ?? 'neutral'} />
            <span>
              <Outside text={titleOf(one)} /> <small>{labelOf(one, now)}</small>
            </span>
          </li>
        ))}
      </ul>
      <button type="button" className="text-button" onClick={onRead}>
        {say('own_read')}
      </button>
    </section>
  );
}

const isChanged = ({ finding: { state, before, appraisal } }: Seen): boolean =>
  state === 'done' && before !== undefined && before !== appraisal?.seal.shape;
