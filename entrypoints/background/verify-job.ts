import { verifyKept } from '@/utils/credentials/verify-kept';
import { verifyLink } from '@/utils/credentials/verify-link';
import { fail } from '@/utils/lib/result';
import { isFile } from '@/utils/model/page';
import type { JobRow, Store } from '@/utils/model/store';
import type { VerificationResult } from '@/utils/model/verification';

import type { Surroundings } from './surroundings';

const MOST_TRIES = 10;

/** Verifies what a job is about. A bug in one check ends that check, and so does one that is broken off again and again. */
export async function verified(
  store: Store,
  job: JobRow,
  around: Surroundings,
): Promise<VerificationResult> {
  const now = () => new Date(around.clock.now());
  if (job.tries > MOST_TRIES) return gaveUp(job, 'the check was broken off too often', now());
  return verifiedBy(store, job, around).catch((cause) => gaveUp(job, String(cause), now()));
}

async function verifiedBy(
  store: Store,
  { id, link }: JobRow,
  around: Surroundings,
): Promise<VerificationResult> {
  const environment = around.environmentFor(store);
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
