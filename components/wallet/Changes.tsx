import { labelOf } from '../label-words';
import { Outside } from '../Outside';
import { SealIcon } from '../SealIcon';
import { type Seen, titleOf } from '../seen';
import { say, sayCount, sayNumber } from '../words';

interface Props {
  /** All that have changed, of which the first are named. */
  readonly count: number;
  readonly seen: readonly Seen[];
  readonly now: Date;
  readonly onRead: () => void;
}

/** Which of the user's own came out otherwise when they were checked again; it stands until it was read. */
export function Changes({ count, seen, now, onRead }: Props) {
  if (count === 0) return null;
  return (
    <section className="changes" aria-label={say('own_changes')}>
      <p role="status">
        <b>{sayCount('own_changed', count)}</b>
      </p>
      <ul>
        {seen.map((one) => (
          <li key={one.finding.id}>
            <SealIcon shape={one.finding.appraisal?.seal.shape ?? 'neutral'} />
            <span>
              <Outside text={titleOf(one)} /> <small>{labelOf(one, now)}</small>
            </span>
          </li>
        ))}
      </ul>
      {count > seen.length ? (
        <p className="soft">{say('and_more', sayNumber(count - seen.length))}</p>
      ) : null}
      <button type="button" className="text-button" onClick={onRead}>
        {say('own_read')}
      </button>
    </section>
  );
}
