import type { Batch } from '@/utils/model/batch';

import { Outside } from '../Outside';
import { SignIcon } from '../SignIcon';
import { say, sayCount, sayNumber, sayTime } from '../words';
import type { Tally } from './table-view';

interface Props {
  readonly batch: Batch;
  readonly tally: Tally;
  readonly onBack: () => void;
  readonly onDo: (what: 'start' | 'pause' | 'cancel' | 'retry') => void;
  readonly onRemove: () => void;
}

/** What is checked here, how far it is, and what can be done about it. */
export function BatchHead(props: Props) {
  const { batch, tally, onBack, onDo, onRemove } = props;
  const { name, page, people, state } = batch;
  const isDone = tally.lines > 0 && tally.done === tally.lines;
  return (
    <header className="batch-head">
      <button type="button" className="text-button back" onClick={onBack}>
        <SignIcon sign="back" />
        {say('batch_back')}
      </button>
      <div className="batch-title">
        <h1>
          <Outside text={name} />
        </h1>
        <small>
          {sayCount('batch_people', people)} ·{' '}
          {isDone ? say('batch_done') : say(`batch_state_${state}`)}
          {page?.startsWith('https:') ? (
            <>
              {' · '}
              <a href={page} target="_blank" rel="noreferrer">
                {say('batch_source')}
              </a>
            </>
          ) : null}
        </small>
      </div>
      <ProgressLine tally={tally} />
      <div className="batch-actions">
        {state === 'running' && !isDone ? (
          <button type="button" className="button quiet small" onClick={() => onDo('pause')}>
            {say('batch_pause')}
          </button>
        ) : null}
        {(state === 'paused' || state === 'cancelled') && !batch.updated && !isDone ? (
          <button type="button" className="button small" onClick={() => onDo('start')}>
            {say('batch_resume')}
          </button>
        ) : null}
        {(state === 'running' || state === 'paused') && !isDone ? (
          <button type="button" className="button quiet small" onClick={() => onDo('cancel')}>
            {say('batch_cancel')}
          </button>
        ) : null}
        {tally.failed > 0 && state !== 'ready' ? (
          <button type="button" className="button quiet small" onClick={() => onDo('retry')}>
            {say('batch_retry', sayNumber(tally.failed))}
          </button>
        ) : null}
        <button type="button" className="button quiet small danger" onClick={onRemove}>
          {say('saved_remove')}
        </button>
      </div>
    </header>
  );
}

/** "31 of 73 checked, 2 paused until 10:42", with a line that fills. */
function ProgressLine({ tally: { lines, done, paused, until } }: { tally: Tally }) {
  if (lines === 0) return null;
  const progressed = progressWords({ lines, done });
  return (
    <div className="progress">
      <span>
        {paused > 0 && until
          ? say('clauses', progressed, sayCount('batch_paused_until', paused, sayTime(until)))
          : progressed}
      </span>
      <progress value={done} max={lines} aria-hidden="true" />
    </div>
  );
}

export const progressWords = ({ done, lines }: Pick<Tally, 'done' | 'lines'>): string =>
  say('progress', sayNumber(done), sayNumber(lines));
