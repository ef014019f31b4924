import { browser } from 'wxt/browser';

import { Retention } from '@/components/batch/Retention';
import { useLive } from '@/components/use-live';
import type { Place } from '@/utils/browser/batch-people';
import { followPolicy } from '@/utils/browser/policy';
import type { Batch } from '@/utils/model/batch';
import type { Policy } from '@/utils/model/policy';
import type { Store } from '@/utils/model/store';

import { ExportScreen } from './ExportScreen';
import { NoticeScreen } from './NoticeScreen';

interface Props {
  readonly store: Store;
  readonly batch: Batch;
  readonly selected: readonly Place[];
  readonly onUntil: (until: string) => void;
}

/** Two years, as for everything that is kept on purpose. */
const MOST_DAYS = 730;

/** What is done with a batch beside looking at it: taking it along, telling its people, and letting it go. */
export function AfterTable({ store, batch, selected, onUntil }: Props) {
  const policy = useLive<Policy>(followPolicy);
  const { version } = browser.runtime.getManifest();
  const days = policy?.retentionDays;
  return (
    <div className="after-table">
      <ExportScreen store={store} batch={batch} selected={selected} version={version} />
      <NoticeScreen
        batch={batch}
        hosts={(batch.estimate?.hosts ?? []).map(({ host }) => host)}
        version={version}
      />
      <Retention
        batch={batch}
        most={{ days: days ?? MOST_DAYS, byPolicy: days !== undefined }}
        onUntil={onUntil}
      />
    </div>
  );
}
