import { startTransition, useEffect, useState } from 'react';

import type { Applicant } from '@/components/batch/applicant';
import type { Order } from '@/components/batch/order';
import { type Filter, type TableView, tableView } from '@/components/batch/table-view';
import { language } from '@/components/words';
import { inSlices } from '@/utils/lib/in-slices';

interface Viewed extends TableView {
  /** When it was made: what it says of ages counts from then. */
  readonly at: Date;
}

/** The table as filter and order want it, made in short slices; the last one stands until the next is made. */
export function useTableView(
  rows: readonly Applicant[] | undefined,
  filter: Filter,
  order: Order | undefined,
): Viewed | undefined {
  const [view, setView] = useState<Viewed>();
  useEffect(() => {
    if (!rows) return undefined;
    const calling = new AbortController();
    const steps = tableView(rows, { filter, order, language: language() });
    const slicing = { now: () => performance.now(), pause, signal: calling.signal };
    void inSlices(steps, slicing).then((made) => {
      // Drawing may be laid down as well, whenever something else is to be done.
      if (made) startTransition(() => setView({ ...made, at: new Date() }));
    });
    return () => calling.abort();
  }, [rows, filter, order]);
  return rows ? view : undefined;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
