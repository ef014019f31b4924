import type { Problem } from '@/utils/lib/problem';
import { type ChallengeRow, type HolderProof, isBoundTo } from '@/utils/model/holder-proof';

import { type Seen, shownCredential } from '../seen';
import { holderProofWords } from '../wallet/holder-proof-words';
import { keyOf, say, sayInstant, sayNumber, sayProblem } from '../words';

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

/** Beside a credential that was issued to a key of which control was proved; its seal is what it was. */
export function heldNote(asked: readonly ChallengeRow[], seen: Seen): string | undefined {
  const answers = asked.flatMap(({ answer }) => answer ?? []);
  const proved = answers.filter(({ holder }) => isHeldBy(holder, seen));
  const last = proved
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return last && say('proved_note', sayInstant(last));
}

const isHeldBy = (holder: string, seen: Seen): boolean => {
  const judgement = judgementOf(seen);
  return judgement !== undefined && isBoundTo(holder, judgement);
};

/** Of a credential that shows nothing of itself, nothing is said here either. */
function judgementOf(seen: Seen): Seen['result'] {
  const { finding, result } = seen;
  if (finding.state !== 'done' || !result) return undefined;
  const { credential: _, ...judgement } = result;
  return shownCredential(seen) ? result : judgement;
}
