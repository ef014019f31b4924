import { lazy, Suspense, useState } from 'react';

import { say } from '@/components/words';
import type { Store } from '@/utils/model/store';

import { useEveryOwn } from './use-every-own';

/** What signs is loaded when somebody wants to answer. */
const Answering = lazy(async () => ({ default: (await import('./Answering')).Answering }));

/** Folded away until somebody asks: showing that a key is the user's own. */
export function AnswerQuestion({ store }: { store: Store }) {
  const [isOpen, setOpen] = useState(false);
  const seen = useEveryOwn(store, isOpen);
  return (
    <details className="own-answer" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('answer_title')}</summary>
      {isOpen && seen ? (
        <Suspense>
          <Answering store={store} seen={seen} />
        </Suspense>
      ) : null}
    </details>
  );
}
