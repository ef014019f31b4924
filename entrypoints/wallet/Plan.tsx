import { lazy, Suspense, useState } from 'react';

import { Notice } from '@/components/Notice';
import { say } from '@/components/words';
import type { Store } from '@/utils/model/store';

import type { Shared } from '../sidepanel/shared';

/** Loaded once it is opened: few plan each time they look at their credentials. */
const PlanScreen = lazy(() => import('./PlanScreen'));

/** What an address ends in that leads here. */
const PLAN = '#plan';

interface Props extends Pick<Shared, 'tell' | 'onUndo'> {
  readonly store: Store;
}

/** Folded away until it is wanted: what the user's own credentials come to over the postings that they save. */
export function Plan(props: Props) {
  const [isOpen, setOpen] = useState(location.hash === PLAN);
  return (
    <details
      className="own-plan"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{say('plan_title')}</summary>
      {isOpen ? (
        <Suspense fallback={<Notice kind="busy">{say('plan_reckoning')}</Notice>}>
          <PlanScreen {...props} />
        </Suspense>
      ) : null}
    </details>
  );
}
