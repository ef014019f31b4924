import type { Batch, Estimate } from '@/utils/model/batch';
import type { FindingRow } from '@/utils/model/finding-row';

import { say, sayCount } from '../words';
import { EstimateLine } from './EstimateLine';

interface Props {
  readonly people: number;
  readonly findings: readonly FindingRow[];
  /** The batch that was made of this list. */
  readonly batch: Batch | undefined;
  /** Who is not in it yet. */
  readonly newcomers: number;
  readonly estimate: Estimate;
  readonly online: boolean;
  readonly isPrivate: boolean;
  readonly onStart: () => void;
  readonly onAdd: (batchId: string) => void;
  readonly onOpen: (batchId: string) => void;
  readonly onCancel?: () => void;
}

/** How many applicants a page has shown so far, and what checking them will ask, before the first request. */
export function ListOffer(props: Props) {
  const { people, findings, batch, newcomers, estimate, online, isPrivate } = props;
  const { onStart, onAdd, onOpen, onCancel } = props;
  return (
    <section className="content" aria-labelledby="list-title">
      <h2 id="list-title">{say('list_title')}</h2>
      <div>
        <p role="status" className="list-count">
          {sayCount('list_people', people, sayCount('list_links', findings.length))}
        </p>
        <p className="soft">{say('list_scroll')}</p>
      </div>
      {isPrivate ? (
        <p className="soft">{say('list_private')}</p>
      ) : batch ? (
        <>
          <p className="soft">{say('list_known', sayCount('batch_people', batch.people))}</p>
          <div className="actions">
            {newcomers > 0 ? (
              <button type="button" className="button" onClick={() => onAdd(batch.id)}>
                {sayCount('batch_add', newcomers)}
              </button>
            ) : null}
            <button
              type="button"
              className={newcomers > 0 ? 'button quiet' : 'button'}
              onClick={() => onOpen(batch.id)}
            >
              {say('batch_open')}
            </button>
          </div>
        </>
      ) : findings.length === 0 ? (
        <p className="soft">{say('list_no_links')}</p>
      ) : (
        <>
          <EstimateLine estimate={estimate} />
          <div className="actions">
            <button type="button" className="button" disabled={!online} onClick={onStart}>
              {say('batch_start')}
            </button>
            {onCancel ? (
              <button type="button" className="button quiet" onClick={onCancel}>
                {say('cancel')}
              </button>
            ) : null}
          </div>
        </>
      )}
    </section>
  );
}
