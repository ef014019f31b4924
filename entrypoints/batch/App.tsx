import { useCallback, useEffect } from 'react';

import { BatchList } from '@/components/batch/BatchList';
import { Notice } from '@/components/Notice';
import { UndoBar } from '@/components/UndoBar';
import { useLive } from '@/components/use-live';
import { useUndo } from '@/components/use-undo';
import { say, sayCount, sayProblem } from '@/components/words';
import { expiredBatches, keptBatches } from '@/utils/browser/batch-queries';
import type { Batch } from '@/utils/model/batch';
import type { Store } from '@/utils/model/store';

import { Troubled } from '../popup/Troubled';
import { useTell } from '../sidepanel/use-tell';
import { BatchScreen } from './BatchScreen';
import { FromFileScreen } from './FromFileScreen';
import { useHash } from './use-hash';

/** All batches, or the one that the address names. */
export function App({ store }: { store: Store }) {
  const batches = useLive(
    useCallback(
      (listen: (batches: readonly Batch[]) => void) => store.watch(keptBatches, listen),
      [store],
    ),
  );
  const expired = useLive(
    useCallback((listen: (count: number) => void) => store.watch(expiredBatches, listen), [store]),
  );
  const named = useHash();
  const [tell, problem] = useTell();
  const [offer, setOffer] = useUndo();
  const batch = batches?.find(({ id }) => id === named);
  const title = batch?.name ?? say('batch_title');
  useEffect(() => {
    document.title = `${title} – Proofstack`;
  }, [title]);

  const remove = ({ id, name }: Batch) => {
    void tell('batch/remove', { batchId: id });
    location.hash = '';
    setOffer({
      words: say('saved_removed', name),
      undo: () => void tell('batch/restore', { batchId: id }),
    });
  };

  if (!batches) return null;
  return (
    <main className={batch ? 'batch-page' : 'batch-page content'}>
      <Troubled />
      {problem ? <Notice kind="problem">{say('failed_banner', sayProblem(problem))}</Notice> : null}
      {batch ? (
        <BatchScreen
          store={store}
          batch={batch}
          tell={tell}
          onSaid={setOffer}
          onRemove={() => remove(batch)}
        />
      ) : (
        <>
          {expired ? (
            <Notice
              kind="busy"
              action={{ label: say('batch_expired_ok'), act: () => void tell('batch/told', {}) }}
            >
              {sayCount('batch_expired', expired)}
            </Notice>
          ) : null}
          {named ? <Notice kind="empty">{say('batch_gone')}</Notice> : null}
          <BatchList batches={batches} onRemove={remove}>
            <FromFileScreen
              onAdded={(batchId) => {
                location.hash = encodeURIComponent(batchId);
              }}
            />
          </BatchList>
        </>
      )}
      <UndoBar offer={offer} onDone={() => setOffer(undefined)} />
    </main>
  );
}
