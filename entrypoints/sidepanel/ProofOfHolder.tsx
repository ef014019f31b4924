import { AskForProof } from '@/components/panel/AskForProof';
import { ProvedAnswers } from '@/components/panel/ProvedAnswers';
import { say } from '@/components/words';
import { offering } from '@/utils/browser/file-channel';
import type { PersonView } from '@/utils/browser/queries';
import { ask } from '@/utils/browser/send';
import { challengeText } from '@/utils/credentials/holder-proof/challenge';
import type { Result } from '@/utils/lib/result';
import type { ChallengeRow } from '@/utils/model/holder-proof';

import type { Shared } from './shared';

interface Props extends Shared {
  readonly view: PersonView;
  readonly challenges: readonly ChallengeRow[];
  readonly part: 'answers' | 'questions';
}

/** Questions to the person who is shown, or what came back. */
export function ProofOfHolder({ view, challenges, part, isPrivate, tell, onSaid }: Props) {
  const { candidate, seen } = view;
  const candidateId = candidate?.id ?? '';
  const onWithdraw = ({ id, answer }: ChallengeRow) => {
    void tell('challenge/withdraw', { challengeId: id });
    onSaid(say(answer ? 'ask_proof_forgotten' : 'ask_proof_withdrawn'));
  };
  if (part === 'answers') {
    const answered = challenges.filter(({ answer }) => answer);
    return <ProvedAnswers answered={answered} seen={seen} onForget={onWithdraw} />;
  }
  const open = challenges.filter(({ answer }) => !answer);
  return (
    <AskForProof
      asked={open.map((row) => ({ row, line: challengeText(asWritten(row)) }))}
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
      onWithdraw={onWithdraw}
      onCopy={(line) => {
        void navigator.clipboard.writeText(line).then(() => onSaid(say('ask_proof_copied')));
      }}
    />
  );
}

/** Whom it was put to is nobody's business but ours. */
const asWritten = ({ challenge, domain, madeAt }: ChallengeRow) => ({ challenge, domain, madeAt });

const problemOf = (answer: Result<null>) => (answer.ok ? undefined : answer.problem);
