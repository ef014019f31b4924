import type { Environment } from '@/utils/credentials/environment';
import { verifyKept } from '@/utils/credentials/verify-kept';
import { verifyLink } from '@/utils/credentials/verify-link';
import type { Ask } from '@/utils/lib/ask';
import { fail } from '@/utils/lib/result';
import { isFile } from '@/utils/model/file-link';
import type { JobRow } from '@/utils/model/job-row';
import type { Store } from '@/utils/model/store';
import type { VerificationResult } from '@/utils/model/verification';

import { packagedTables } from './packaged-tables';
import type { Surroundings } from './surroundings';

const MOST_TRIES = 10;

/**
 * Verifies what a job is about, or nothing when it was stopped before its last request. A bug in one check ends that
 * check, and so does one that is broken off again and again.
 */
export async function verified(
  store: Store,
  job: JobRow,
  around: Surroundings,
  isWanted: () => boolean,
): Promise<VerificationResult | undefined> {
  const now = () => new Date(around.clock.now());
  if (job.tries > MOST_TRIES) return gaveUp(job, 'the check was broken off too often', now());
  const own = around.environmentFor(store);
  let isStopped = false;
  const ask: Ask = async (question) => {
    const answer = await own.ask({ ...question, isWanted });
    if (!answer.ok && answer.problem.code === 'stopped') isStopped = true;
    return answer;
  };
  const result = await verifiedBy(store, job, { ...own, ask }).catch((cause) =>
    gaveUp(job, String(cause), now()),
  );
  return isStopped ? undefined : result;
}

async function verifiedBy(
  store: Store,
  { id, link }: JobRow,
  environment: Environment,
): Promise<VerificationResult> {
  await packagedTables();
  if (!isFile(link)) return verifyLink(link, environment);
  const file = await store.files.get(id);
  if (file) return verifyKept(link, file.body, environment);
  // Of what could not be opened there is no more than what was said of it.
  const before = await store.results.get(id);
  if (!before) throw new Error('the file is gone');
  return before;
}

/** The wall of the queue: a bug in one check ends that check, and is said. */
function gaveUp({ link }: JobRow, detail: string, now: Date): VerificationResult {
  const { problem } = fail('internal', detail);
  return {
    href: link.href,
    provider: link.provider,
    verifiedAt: now.toISOString(),
    assurance: 'link-shape-only',
    status: 'unknown',
    checks: [{ id: 'well-formed', outcome: 'unknown', problem }],
    proofs: [],
    problem,
    asked: [],
  };
}
