import '@/components/batch/files.css';

import { useState } from 'react';

import { Export } from '@/components/batch/Export';
import type { Place } from '@/utils/browser/batch-people';
import type { Batch } from '@/utils/model/batch';
import type { Store } from '@/utils/model/store';

import { type ExportForm, exportBatch } from './export-batch';
import { openBatchReport } from './open-batch-report';

interface Props {
  readonly store: Store;
  readonly batch: Batch;
  /** In the order of the table; with none it is everybody. */
  readonly selected: readonly Place[];
  readonly version: string;
}

/** Writes a batch, or who is selected of it, into a file or opens it for the printer. */
export function ExportScreen({ store, batch, selected, version }: Props) {
  const [isWriting, setWriting] = useState(false);

  async function write(form: ExportForm): Promise<void> {
    setWriting(true);
    try {
      const ids = selected.map(({ id }) => id);
      await exportBatch(store, batch, { form, ids, version, now: new Date() });
    } finally {
      setWriting(false);
    }
  }

  return (
    <Export
      selected={selected.length}
      people={batch.people}
      isWriting={isWriting}
      onExport={(form) => void write(form)}
      onPrint={() => void openBatchReport(batch.id, selected)}
    />
  );
}
