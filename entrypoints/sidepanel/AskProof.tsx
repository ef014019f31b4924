import '@/components/panel/ask-proof.css';

import { lazy, Suspense, useState } from 'react';

import { say } from '@/components/words';
import type { PersonView } from '@/utils/browser/queries';
import type { ChallengeRow } from '@/utils/model/holder-proof';

import type { Shared } from './shared';

/** Few ask for it, and nobody loads it who does not. */
const ProofOfHolder = lazy(async () => ({
  default: (await import('./ProofOfHolder')).ProofOfHolder,
}));

interface Props extends Shared {
  readonly view: PersonView;
  readonly challenges: readonly ChallengeRow[];
}

/** Questions to the person who is shown, folded away until one is wanted, and in sight what came back. */
export function AskProof(props: Props) {
  const { view, challenges } = props;
  const [isOpen, setOpen] = useState(false);
  if (!view.candidate) return null;
  const open = challenges.filter(({ answer }) => !answer);
  return (
    <section className="ask-proof" aria-label={say('ask_proof')}>
      {challenges.length > open.length ? (
        <Suspense>
          <ProofOfHolder {...props} part="answers" />
        </Suspense>
      ) : null}
      <details open={open.length > 0} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{say('ask_proof')}</summary>
        {isOpen ? (
          <Suspense>
            <ProofOfHolder {...props} part="questions" />
          </Suspense>
        ) : null}
      </details>
    </section>
  );
}
