import { lazy, Suspense, useCallback, useState } from 'react';

import { useLive } from '@/components/use-live';
import { say } from '@/components/words';
import { type WalletView, walletView } from '@/utils/browser/wallet-query';
import type { Store } from '@/utils/model/store';

/** What signs is loaded when somebody wants to answer. */
const Answering = lazy(async () => ({ default: (await import('./Answering')).Answering }));

/** Folded away until somebody asks: showing that a key is the user's own. */
export function AnswerQuestion({ store }: { store: Store }) {
  const [isOpen, setOpen] = useState(false);
  const view = useLive(
    useCallback(
      (listen: (view: WalletView) => void) => store.watch((rows) => walletView(rows), listen),
      [store],
    ),
  );
  return (
    <details className="own-answer" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('answer_title')}</summary>
      {isOpen && view ? (
        <Suspense>
          <Answering store={store} seen={view.seen} />
        </Suspense>
      ) : null}
    </details>
  );
}
