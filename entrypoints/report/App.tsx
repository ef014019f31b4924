import { useCallback } from 'react';

import { Report } from '@/components/Report';
import { useLive } from '@/components/use-live';
import { download } from '@/utils/browser/download';
import { type PersonView, savedView } from '@/utils/browser/queries';
import { personRecord } from '@/utils/exports/person-record';
import type { Store } from '@/utils/model/store';

interface Props {
  readonly store: Store;
  readonly candidateId: string;
  readonly version: string;
}

/** What was checked of one person, to be printed, kept, or handed to the person. */
export function App({ store, candidateId, version }: Props) {
  const view = useLive(
    useCallback(
      (listen: (view: PersonView) => void) =>
        store.watch((rows) => savedView(rows, candidateId), listen),
      [store, candidateId],
    ),
  );
  if (!view) return null;
  const { candidate, seen, match, posting } = view;
  const now = new Date();
  return (
    <Report
      candidate={candidate}
      seen={seen}
      match={match?.report}
      posting={posting}
      version={version}
      now={now}
      onPrint={() => window.print()}
      onJson={() => {
        const made = { by: `Proofstack ${version}`, at: new Date(), match: match?.report };
        const record = personRecord(candidate, seen, made);
        download('proofstack-report.json', 'application/json', JSON.stringify(record, null, 2));
      }}
    />
  );
}
