import type { HolderProof } from '@/utils/model/holder-proof';

import { say, sayInstant, sayProblem } from '../words';

/** What a holder's answer shows, and what it does not: one line of it, and one for each credential. */
export function holderProofWords({
  holder,
  domain,
  at,
  credentials,
}: HolderProof): readonly string[] {
  return [
    say('proved_at', sayInstant(at), domain, holder),
    ...credentials.map(({ judgement: { credential, problem }, bound }) => {
      if (!credential) return problem ? sayProblem(problem) : say('not_stated');
      return say(bound ? 'proved_bound' : 'proved_unbound', credential.achievement.name);
    }),
  ];
}
