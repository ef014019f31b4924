import { type ChallengeRow, isBoundTo } from '@/utils/model/holder-proof';

import { type Seen, shownCredential } from '../seen';
import { say, sayInstant } from '../words';

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

/** It was issued to this very key, as far as its check has come. */
export const isHeldBy = (holder: string, seen: Seen): boolean => {
  const judgement = judgementOf(seen);
  return judgement !== undefined && isBoundTo(holder, judgement);
};

/** Of a credential that shows nothing of itself, nothing is said here either. */
export function judgementOf(seen: Seen): Seen['result'] {
  const { finding, result } = seen;
  if (finding.state !== 'done' || !result) return undefined;
  const { credential: _, ...judgement } = result;
  return shownCredential(seen) ? result : judgement;
}
