import { useState } from 'react';

import { BatchReport } from '@/components/batch/BatchReport';
import { Notice } from '@/components/Notice';
import { useLive } from '@/components/use-live';
import { say } from '@/components/words';
import type { Store } from '@/utils/model/store';
import { type BatchReading, watchBatch } from './watch-batch';

interface Props {
  readonly store: Store;
  readonly batchId: string;
  /** The places of those who are selected, as ranges; everybody without. */
  readonly rows: string;
  readonly version: string;
}

/** What was checked of a batch, to be printed. */
export function BatchApp({ store, batchId, rows, version }: Props) {
  const [subscribe] = useState(
    () => (listen: (reading: BatchReading) => void) => watchBatch(store, { batchId, rows }, listen),
  );
  const reading = useLive<BatchReading>(subscribe);
  if (!reading) return null;
  const { batch, people, total, audits, now } = reading;
  if (!batch)
    return (
      <main className="report">
        <Notice kind="neutral">{say('batch_report_gone')}</Notice>
      </main>
    );
  return (
    <BatchReport
      batch={batch}
      people={people}
      total={total}
      audits={audits}
      version={version}
      now={now}
      onPrint={() => window.print()}
    />
  );
}
