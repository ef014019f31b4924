import { fetchFile } from '@/utils/browser/file-channel';
import type { Handlers } from '@/utils/browser/serve';
import {
  ANSWER_MS,
  challengeText,
  makeChallenge,
} from '@/utils/credentials/holder-proof/challenge';
import { type Answer, readAnswer } from '@/utils/credentials/holder-proof/read-answer';
import { isAskedOf, ownName } from '@/utils/credentials/same-person';
import { type Failure, fail, type Result } from '@/utils/lib/result';
import { decodeUtf8 } from '@/utils/lib/strict-json';
import type { ChallengeRow } from '@/utils/model/holder-proof';
import { packagedTables } from './packaged-tables';
import type { Parts } from './parts';
import { takeAnswer } from './take-answer';

type Rows = 'challenge/make' | 'challenge/withdraw' | 'challenge/answer';

/** A long letter around all the credentials that anybody presents. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Questions to people, each answered once. Nobody of a private window is asked: nothing of it would be left to compare with. */
export function challengeHandlers({ around, queue, refresh }: Parts): Pick<Handlers, Rows> {
  const { lasting: store, clock } = around;
  const environment = around.environmentFor(store);

  return {
    async 'challenge/make'({ candidateId, domain }) {
      const candidate = await store.candidates.get(candidateId);
      if (!candidate) return fail('private', 'nobody of a private window is asked');
      const name = ownName(candidate);
      const made = makeChallenge(domain, new Date(clock.now()));
      if (!made.ok) return fail('challenge-domain', made.problem.detail);
      const { challenge, madeAt } = made.value;
      const until = new Date(Date.parse(madeAt) + ANSWER_MS).toISOString();
      await store.challenges.put({
        ...made.value,
        id: challenge,
        line: challengeText(made.value),
        person: candidate.key,
        ...(name !== undefined && { name }),
        until,
      });
      return undefined;
    },

    async 'challenge/withdraw'({ challengeId }) {
      await store.challenges.remove([challengeId]);
    },

    async 'challenge/answer'({ challengeId, candidateId, ...file }) {
      const row = await store.challenges.get(challengeId);
      const candidate = await store.candidates.get(candidateId);
      if (!row || !candidate || !isAskedOf(row, candidate))
        return fail('challenge-gone', 'nobody has asked this of this person');
      const answer = await answerIn(file, row);
      if (!answer.ok) return answer;
      const taken = await takeAnswer(store, { row, candidate, answer: answer.value }, environment);
      if (!taken.ok) return taken;
      await queue.add(store, taken.value);
      await refresh(store, candidate.tabId);
      return undefined;
    },
  };

  async function answerIn(
    { fileId, size }: { readonly fileId: string; readonly size: number },
    row: ChallengeRow,
  ): Promise<Result<Answer>> {
    const bytes = size > MOST_BYTES ? tooLarge(size) : await fetchFile(fileId);
    if (!bytes) return fail('file-gone', 'the screen that had it handed nothing over');
    if ('problem' in bytes) return bytes;
    const text = decodeUtf8(bytes);
    if (!text.ok) return fail('answer-none', text.problem.detail);
    const answered = new Set(row.answer ? [row.challenge] : []);
    await packagedTables();
    return readAnswer(text.value, row, environment, answered);
  }
}

const tooLarge = (size: number): Failure => fail('too-large', `${size} bytes`);
