import type { Problem } from '@/utils/lib/problem';
import { type ChallengeRow, type HolderProof, isBoundTo } from '@/utils/model/holder-proof';

import type { Seen } from '../seen';
import { holderProofWords } from '../wallet/holder-proof-words';
import { keyOf, say, sayNumber, sayProblem } from '../words';
import { isHeldBy, judgementOf } from './held-note';

/** What is otherwise said of a credential is said of the answer. */
export const answerFaults: readonly Problem['code'][] = [
  'no-proof',
  'issuer-key-mismatch',
  'proof-verification-error',
];

/** Why an answer does not count. */
export const sayAnswerProblem = (problem: Problem): string =>
  answerFaults.includes(problem.code)
    ? say(`proved_fault_${keyOf(problem.code)}`)
    : sayProblem(problem);

/** What an answer shows of the credentials that came with it, line by line. */
export function answerLines(
  { domain, answer }: ChallengeRow,
  seen: readonly Seen[],
): readonly string[] {
  if (!answer) return [];
  const { holder, at, shown } = answer;
  const presented = seen.filter(({ finding }) => shown.includes(finding.link.href));
  const judged = presented.flatMap((one) => {
    const judgement = judgementOf(one);
    return judgement ? [{ judgement, bound: isBoundTo(holder, judgement) }] : [];
  });
  const proof: HolderProof = { holder, domain, at, credentials: judged };
  const waiting = presented.length - judged.length;
  const isNobodys = waiting === 0 && !seen.some((one) => isHeldBy(holder, one));
  return [
    ...holderProofWords(proof),
    ...(isNobodys ? [say('proved_none')] : []),
    ...(waiting > 0 ? [say('proved_waiting', sayNumber(waiting))] : []),
  ];
}
