import '@/components/panel/ask-proof.css';

import { AskForProof } from '@/components/panel/AskForProof';
import { ProvedAnswers } from '@/components/panel/ProvedAnswers';
import { say } from '@/components/words';
import { offering } from '@/utils/browser/file-channel';
import type { PersonView } from '@/utils/browser/queries';
import { ask } from '@/utils/browser/send';
import type { Result } from '@/utils/lib/result';
import type { ChallengeRow } from '@/utils/model/holder-proof';

import type { Shared } from './shared';

interface Props extends Shared {
  readonly view: PersonView;
  readonly challenges: readonly ChallengeRow[];
}

/** Questions to the person who is shown, folded away until one is wanted, and in sight what came back. */
export function ProofOfHolder({ view, challenges, isPrivate, tell, onSaid }: Props) {
  const { candidate, seen } = view;
  if (!candidate) return null;
  const candidateId = candidate.id;
  const withdraw = ({ id, answer }: ChallengeRow) => {
    void tell('challenge/withdraw', { challengeId: id });
    onSaid(say(answer ? 'ask_proof_forgotten' : 'ask_proof_withdrawn'));
  };
  const open = challenges.filter(({ answer }) => !answer);
  return (
    <section className="ask-proof" aria-label={say('ask_proof')}>
      <ProvedAnswers
        answered={challenges.filter(({ answer }) => answer)}
        seen={seen}
        onForget={withdraw}
      />
      <details open={open.length > 0}>
        <summary>{say('ask_proof')}</summary>
        <AskForProof
          asked={open}
          domain={challenges[0]?.domain ?? ''}
          isPrivate={isPrivate}
          onAsk={async (domain) => problemOf(await ask('challenge/make', { candidateId, domain }))}
          onAnswer={async ({ id: challengeId }, answer) =>
            problemOf(
              await offering(answer, (fileId) =>
                ask('challenge/answer', { challengeId, candidateId, fileId, size: answer.size }),
              ),
            )
          }
          onWithdraw={withdraw}
          onCopy={(line) => {
            void navigator.clipboard.writeText(line).then(() => onSaid(say('ask_proof_copied')));
          }}
        />
      </details>
    </section>
  );
}

const problemOf = (answer: Result<null>) => (answer.ok ? undefined : answer.problem);
