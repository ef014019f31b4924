import { useCallback, useEffect } from 'react';

import { PersonDetails } from '@/components/batch/PersonDetails';
import { Stacks } from '@/components/panel/Stacks';
import { useLive } from '@/components/use-live';
import type { Undo } from '@/components/use-undo';
import { say } from '@/components/words';
import { type PersonView, savedView } from '@/utils/browser/queries';
import type { Store } from '@/utils/model/store';

import { Credentials } from '../sidepanel/Credentials';
import { openReport } from '../sidepanel/open-report';
import type { Tell } from '../sidepanel/use-tell';

interface Props {
  readonly store: Store;
  readonly candidateId: string;
  readonly tell: Tell;
  readonly onSaid: (said: Undo) => void;
  readonly onClose: () => void;
}

/** Every credential of one person of a batch, live; the focus goes there as it opens. */
export function Details({ store, candidateId, tell, onSaid, onClose }: Props) {
  const view = useLive(
    useCallback(
      (listen: (view: PersonView) => void) =>
        store.watch((rows) => savedView(rows, candidateId), listen),
      [store, candidateId],
    ),
  );
  const isThere = view?.candidate !== undefined;
  useEffect(() => {
    if (isThere) document.getElementById('details-title')?.focus();
  }, [isThere]);

  if (!view?.candidate) return null;
  const { candidate, seen } = view;
  return (
    <PersonDetails candidate={candidate} count={seen.length} onClose={onClose}>
      <Credentials view={view} tell={tell} onUndo={onSaid} onSaid={(words) => onSaid({ words })} />
      <Stacks stacks={candidate.stacks ?? []} />
      <div className="actions">
        <button
          type="button"
          className="button quiet small"
          onClick={() => openReport(candidateId)}
        >
          {say('report_open')}
        </button>
      </div>
    </PersonDetails>
  );
}
