import { type Applicant, applicants } from '@/components/batch/applicant';
import type { Store } from '@/utils/model/store';

/** So many rows are read at once: their reading must not be felt. */
const FEW = 100;

export interface RowReader {
  readonly rows: () => readonly Applicant[];
  /** Reads what has changed since, a few rows at a time; `changed` is called after each few. */
  readonly read: () => Promise<void>;
}

/** Keeps the rows of a batch in memory, and reads of the store only those that have changed. */
export function readRows(store: Store, tabId: number, changed: () => void): RowReader {
  const rowOf = applicants();
  const byId = new Map<string, Applicant>();
  let last = 0;
  let reading: Promise<void> | undefined;
  let again = false;

  async function readOn(): Promise<void> {
    let most = FEW;
    for (;;) {
      const rows = await store.candidates.beyond(['tabId', 'stamp'], [tabId, last], most);
      for (const row of rows) byId.set(row.id, rowOf(row));
      if (rows.length > 0) changed();
      const [first = 0, end = last] = [rows[0]?.stamp, rows.at(-1)?.stamp];
      if (rows.length < most) {
        last = end;
        return;
      }
      // One change may be of many rows: it is read whole before what follows it.
      if (first === end) most *= 2;
      else last = end - 1;
    }
  }

  return {
    rows: () => [...byId.values()],
    read() {
      again = true;
      reading ??= (async () => {
        try {
          while (again) {
            again = false;
            await readOn();
          }
        } finally {
          reading = undefined;
        }
      })();
      return reading;
    },
  };
}
