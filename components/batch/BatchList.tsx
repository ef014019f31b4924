import type { ReactNode } from 'react';

import { type Batch, isDone } from '@/utils/model/batch';

import { Notice } from '../Notice';
import { Outside } from '../Outside';
import { say, sayCount, sayDate } from '../words';

interface Props {
  readonly batches: readonly Batch[];
  /** How else a batch can be begun. */
  readonly children?: ReactNode;
  readonly onRemove: (batch: Batch) => void;
}

/** Every batch that is kept, the latest first, and how another one is begun. */
export function BatchList({ batches, children, onRemove }: Props) {
  return (
    <div className="batches">
      <h1>{say('batch_title')}</h1>
      {batches.length === 0 ? <Notice kind="people">{say('batch_none')}</Notice> : null}
      <ul>
        {batches.map((batch) => (
          <li key={batch.id} className="box">
            <a href={`#${encodeURIComponent(batch.id)}`}>
              <Outside text={batch.name} />
            </a>
            <small>
              {sayCount('batch_people', batch.people)} ·{' '}
              {isDone(batch) ? say('batch_done') : say(`batch_state_${batch.state}`)} ·{' '}
              {say('batch_made', sayDate(batch.madeAt))} ·{' '}
              {say('saved_until', sayDate(batch.until))}
            </small>
            <button
              type="button"
              className="button quiet small danger"
              aria-label={say('batch_remove_of', batch.name)}
              onClick={() => onRemove(batch)}
            >
              {say('saved_remove')}
            </button>
          </li>
        ))}
      </ul>
      {children}
    </div>
  );
}
