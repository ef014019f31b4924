import { useCallback } from 'react';
import { browser } from 'wxt/browser';

import { ListOffer } from '@/components/batch/ListOffer';
import { useLive } from '@/components/use-live';
import { useOnline } from '@/components/use-online';
import { type ListView, listView } from '@/utils/browser/batch-queries';
import { estimateOf } from '@/utils/browser/estimate';
import type { Store } from '@/utils/model/store';

import type { Tell } from '../sidepanel/use-tell';

interface Props {
  readonly store: Store;
  readonly tabId: number;
  readonly isPrivate: boolean;
  readonly tell: Tell;
  /** Where there is something to close. */
  readonly onCancel?: () => void;
}

/** A list of applicants: how many it has shown so far, and the batch that they are checked in. */
export function Applicants({ store, tabId, isPrivate, tell, onCancel }: Props) {
  const view = useLive(
    useCallback(
      (listen: (view: ListView) => void) => store.watch((rows) => listView(rows, tabId), listen),
      [store, tabId],
    ),
  );
  const online = useOnline();
  if (!view) return null;

  const start = async () => {
    const batchId = `batch:${crypto.randomUUID()}`;
    if (!(await tell('batch/from-tab', { batchId, tabId }))) return;
    if (await tell('batch/start', { batchId })) openBatch(batchId);
  };
  return (
    <ListOffer
      {...view}
      estimate={estimateOf(view.findings)}
      online={online}
      isPrivate={isPrivate}
      onStart={() => void start()}
      onAdd={(batchId) => void tell('batch/from-tab', { batchId, tabId })}
      onOpen={openBatch}
      {...(onCancel && { onCancel })}
    />
  );
}

function openBatch(batchId: string): void {
  const url = browser.runtime.getURL('/batch.html');
  void browser.tabs.create({ url: `${url}#${batchId}` });
}
