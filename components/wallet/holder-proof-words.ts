import type { HolderProof, PresentedCredential } from '@/utils/model/holder-proof';
import { isProved, type Judgement } from '@/utils/model/verification';

import { say, sayDate, sayInstant, sayProblem, saySentences } from '../words';

/** What a holder's answer shows, and what it does not: one line of it, and one for each credential. */
export const holderProofWords = (proof: HolderProof): readonly string[] => [
  say('proved_at', sayInstant(proof.at), proof.domain, proof.holder),
  ...proof.credentials.map(presentedWords),
];

function presentedWords({ judgement, bound }: PresentedCredential): string {
  const { credential, problem } = judgement;
  if (!credential) return problem ? sayProblem(problem) : say('not_stated');
  const { name } = credential.achievement;
  const words = bound ? 'proved_bound' : isProved(judgement) ? 'proved_unbound' : 'proved_unproved';
  return saySentences(say(words, name), standingOf(judgement));
}

/** What is wrong with the credential itself, whoever presents it. */
function standingOf({ credential, status, problem }: Judgement): string {
  switch (status) {
    case 'expired':
      return say('label_expired', sayDate(credential?.validUntil));
    case 'not-yet-valid':
      return say('label_not_yet_valid', sayDate(credential?.validFrom));
    case 'revoked':
      return say('label_revoked');
    case 'suspended':
      return say('label_suspended');
    case 'valid':
    case 'unchecked':
    case 'private':
    case 'not-found':
    case 'unreachable':
    case 'unknown':
      return problem ? sayProblem(problem) : '';
  }
}
