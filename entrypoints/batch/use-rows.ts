import { useEffect, useRef, useState } from 'react';

import type { Applicant } from '@/components/batch/applicant';
import type { Batch } from '@/utils/model/batch';
import type { Store } from '@/utils/model/store';

import { type RowReader, readRows } from './read-rows';

/** A table that changes all the time is drawn anew so often at the most. */
const REDRAW_MS = 250;

/** Everybody in a batch as they were read last; nothing before the first reading is done. */
export function useRows(store: Store, batch: Batch | undefined): readonly Applicant[] | undefined {
  const [rows, setRows] = useState<readonly Applicant[]>();
  const reader = useRef<RowReader>(undefined);
  const tabId = batch?.tabId;

  useEffect(() => {
    if (tabId === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      timer = undefined;
      setRows(reader.current?.rows() ?? []);
    };
    const own = readRows(store, tabId, () => {
      timer ??= setTimeout(show, REDRAW_MS);
    });
    reader.current = own;
    void own.read().then(() => setRows((known) => known ?? own.rows()));
    return () => {
      clearTimeout(timer);
      reader.current = undefined;
      setRows(undefined);
    };
  }, [store, tabId]);

  const stamp = batch?.stamp;
  useEffect(() => {
    if (stamp !== undefined) void reader.current?.read();
  }, [stamp]);
  return rows;
}
