import { AT_ONCE } from '@/utils/browser/pace';
import type { FindingRow } from '@/utils/model/finding-row';
import type { JobRow } from '@/utils/model/job-row';
import type { Store } from '@/utils/model/store';

import { hostOf } from './job-line';

/** The checks that have begun in this worker: some still ask, and some have ended and are not written down yet. */
export interface UnderWay {
  readonly take: (store: Store, job: JobRow) => void;
  /** It has not begun after all. That it was stopped holds for the next time. */
  readonly release: (store: Store, job: JobRow) => void;
  /** Nothing more is asked for it, unless somebody comes to want it before it ends. */
  readonly stop: (store: Store, id: string, findings: readonly FindingRow[]) => void;
  readonly goOn: (store: Store, findings: readonly FindingRow[]) => void;
  readonly isStopped: (store: Store, id: string) => boolean;
  /** It asks no more. Handed back are the findings for which it was stopped. */
  readonly end: (store: Store, id: string) => readonly FindingRow[] | undefined;
  /** What came of it is written down. */
  readonly settle: (store: Store, id: string) => void;
  readonly isAsking: (store: Store, id: string) => boolean;
  readonly isUnsettled: (store: Store, id: string) => boolean;
  readonly unsettled: () => number;
  /** How many more may ask. */
  readonly free: () => number;
  /** The hosts that are being asked, each as often as it is. */
  readonly busy: () => readonly string[];
}

/** The same link may wait in both stores, each for its own windows; `passing` is that of the private ones. */
export function underWay(passing: Store): UnderWay {
  const asking = new Map<string, string>();
  const unsettled = new Set<string>();
  const stopped = new Map<string, readonly FindingRow[]>();
  const keyOf = (store: Store, id: string) => `${store === passing ? 'private' : 'ordinary'} ${id}`;

  return {
    take(store, job) {
      asking.set(keyOf(store, job.id), hostOf(job));
      unsettled.add(keyOf(store, job.id));
    },
    release(store, { id }) {
      asking.delete(keyOf(store, id));
      unsettled.delete(keyOf(store, id));
    },
    stop: (store, id, findings) => void stopped.set(keyOf(store, id), findings),
    goOn(store, findings) {
      for (const { resultId } of findings) stopped.delete(keyOf(store, resultId));
    },
    isStopped: (store, id) => stopped.has(keyOf(store, id)),
    end(store, id) {
      const key = keyOf(store, id);
      const left = stopped.get(key);
      stopped.delete(key);
      asking.delete(key);
      return left;
    },
    settle: (store, id) => void unsettled.delete(keyOf(store, id)),
    isAsking: (store, id) => asking.has(keyOf(store, id)),
    isUnsettled: (store, id) => unsettled.has(keyOf(store, id)),
    unsettled: () => unsettled.size,
    free: () => AT_ONCE - asking.size,
    busy: () => [...asking.values()],
  };
}
