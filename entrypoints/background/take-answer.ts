import type { Environment } from '@/utils/credentials/environment';
import type { Answer } from '@/utils/credentials/holder-proof/read-answer';
import { isAskedOf } from '@/utils/credentials/same-person';
import { fail, ok, type Result } from '@/utils/lib/result';
import { sha256Hex } from '@/utils/lib/sha256';
import { fileLink } from '@/utils/model/file-link';
import type { FindingRow } from '@/utils/model/finding-row';
import type { ChallengeRow } from '@/utils/model/holder-proof';
import type { CandidateRow, FileRow, Store } from '@/utils/model/store';

import { findingOf } from './finding-of';
import { hostsOf } from './look-at';

interface Answered {
  readonly row: ChallengeRow;
  readonly candidate: CandidateRow;
  readonly answer: Answer;
}

/**
 * Writes down that a question was answered, the first time and never again, and puts the credentials of the answer among
 * the person's, each as a file of its own. Hands back those whose check asks nobody.
 */
export async function takeAnswer(
  store: Store,
  { row, candidate, answer }: Answered,
  environment: Pick<Environment, 'now'>,
): Promise<Result<readonly FindingRow[]>> {
  const { holder, at, credentials } = answer;
  const files = await Promise.all(
    credentials.map(async (body, place) => {
      const name = `answer-${place + 1}.${body[0] === BRACE ? 'json' : 'jwt'}`;
      const link = fileLink(name, sha256Hex(body));
      return { link, body, asks: await hostsOf(body, environment) };
    }),
  );
  return store.together(['challenges', 'candidates', 'findings', 'files'], async () => {
    // Their tab may have been closed while the answer was read, or have gone on to somebody else.
    const shownThere = await store.candidates.get(candidate.id);
    if (!shownThere || !isAskedOf(row, shownThere))
      return fail('challenge-gone', 'the person is shown no more');
    const asked = await store.challenges.get(row.id);
    if (!asked) return fail('challenge-gone', 'it was taken back meanwhile');
    if (asked.answer) return fail('challenge-answered', 'somebody has answered it meanwhile');
    const shown = [...new Set(files.map(({ link }) => link.href))];
    await store.challenges.put({ ...asked, answer: { holder, at, shown } });

    const known = await store.findings.where('candidateId', candidate.id);
    const there = new Set(known.map(({ resultId }) => resultId));
    const added: FindingRow[] = [];
    const bodies: FileRow[] = [];
    for (const {
      link,
      body,
      asks: [first, ...others],
    } of files) {
      if (there.has(link.href)) continue;
      there.add(link.href);
      bodies.push({ id: link.href, body });
      added.push({
        ...findingOf(candidate.id, candidate.tabId, link, known.length + added.length),
        byHand: true,
        ...(first && { asks: first }),
        ...(others.length > 0 && { asksBesides: others }),
      });
    }
    await store.files.putAll(bodies);
    await store.findings.putAll(added);
    return ok(added.filter(({ asks }) => asks === ''));
  });
}

const BRACE = '{'.charCodeAt(0);
