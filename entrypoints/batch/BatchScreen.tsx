import { useCallback, useState } from 'react';

import { BatchHead, progressWords } from '@/components/batch/BatchHead';
import { BatchTable } from '@/components/batch/BatchTable';
import { EstimateLine } from '@/components/batch/EstimateLine';
import { Filters } from '@/components/batch/Filters';
import { NeedsAccess } from '@/components/batch/NeedsAccess';
import { nextOrder, type Order, type Sortable } from '@/components/batch/order';
import type { Filter } from '@/components/batch/table-view';
import { Notice } from '@/components/Notice';
import { useOnline } from '@/components/use-online';
import type { Undo } from '@/components/use-undo';
import { say, sayCount, sayNumber } from '@/components/words';
import { access } from '@/utils/browser/permissions';
import type { Batch } from '@/utils/model/batch';
import type { Store } from '@/utils/model/store';

import type { Tell } from '../sidepanel/use-tell';
import { AfterTable } from './AfterTable';
import { Details } from './Details';
import { useRows } from './use-rows';
import { useSpoken } from './use-spoken';
import { useTableView } from './use-table-view';

interface Props {
  readonly store: Store;
  readonly batch: Batch;
  readonly tell: Tell;
  readonly onSaid: (said: Undo) => void;
  readonly onRemove: () => void;
}

const everybody: Filter = {};

/** One batch: what it will ask or how far it is, the table of its people, and one of them beside it. */
export function BatchScreen({ store, batch, tell, onSaid, onRemove }: Props) {
  const { id: batchId, state, estimate } = batch;
  const online = useOnline();
  const rows = useRows(store, batch);
  const [filter, setFilter] = useState(everybody);
  const [order, setOrder] = useState<Order>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<string>();
  const view = useTableView(rows, filter, order);
  const spoken = useSpoken(view && state === 'running' ? progressWords(view.tally) : '');

  const select = useCallback((ids: readonly string[], wanted: boolean) => {
    setSelected((known) => {
      const next = new Set(known);
      for (const id of ids) {
        if (wanted) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const sortBy = useCallback(
    (column: Sortable) => setOrder((known) => nextOrder(known, column)),
    [],
  );
  const open = useCallback((id: string) => setOpened(id), []);
  const close = useCallback(() => {
    setOpened(undefined);
    // The table may have to be drawn first, where the details stood in its place.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.grid [tabindex="0"]')?.focus(),
    );
  }, []);

  if (!view) return <Notice kind="busy">{say('reading_rows')}</Notice>;
  const start = () => void tell('batch/start', { batchId });
  return (
    <>
      <BatchHead
        batch={batch}
        tally={view.tally}
        onBack={() => {
          location.hash = '';
        }}
        onDo={(what) => void tell(`batch/${what}`, { batchId })}
        onRemove={onRemove}
      />
      <p role="status" className="hidden-text">
        {spoken}
      </p>
      {state === 'ready' && estimate ? (
        <section className="batch-consent">
          <EstimateLine estimate={estimate} />
          <div className="actions">
            <button type="button" className="button" disabled={!online} onClick={start}>
              {say('batch_start')}
            </button>
            <button type="button" className="button quiet" onClick={onRemove}>
              {say('cancel')}
            </button>
          </div>
        </section>
      ) : null}
      {batch.updated ? (
        <Notice kind="posting" action={{ label: say('batch_continue'), act: start }}>
          {say('batch_updated')}
        </Notice>
      ) : null}
      {state === 'running' && (!online || view.tally.offline > 0) ? (
        <Notice kind="offline">{say('batch_waits_network_explain')}</Notice>
      ) : null}
      <NeedsAccess hosts={view.hosts} onAllow={(hosts) => void access.request(hosts)} />
      <Filters filter={filter} view={view} onFilter={setFilter} />
      <div className="shown-line">
        <p role="status">
          {sayCount('batch_rows', rows?.length ?? 0, sayNumber(view.shown.length))}
        </p>
        {selected.size > 0 ? (
          <p>
            {sayCount('batch_selected', selected.size)}{' '}
            <button type="button" className="text-button" onClick={() => setSelected(new Set())}>
              {say('batch_select_none')}
            </button>
          </p>
        ) : null}
      </div>
      <div className={opened ? 'table-and-details open' : 'table-and-details'}>
        {view.shown.length === 0 ? (
          <Notice kind="empty">{say(rows?.length ? 'filter_none' : 'batch_empty')}</Notice>
        ) : (
          <BatchTable
            rows={view.shown}
            hasMatch={view.hasMatch}
            order={order}
            selected={selected}
            opened={opened}
            now={view.at}
            onOrder={sortBy}
            onSelect={select}
            onOpen={open}
            onEscape={close}
          />
        )}
        {opened ? (
          <Details
            key={opened}
            store={store}
            candidateId={opened}
            tell={tell}
            onSaid={onSaid}
            onClose={close}
          />
        ) : null}
      </div>
      <AfterTable
        store={store}
        batch={batch}
        selected={(rows ?? []).filter(({ id }) => selected.has(id))}
        onUntil={(until) => void tell('batch/change', { batchId, until })}
      />
    </>
  );
}
