import { pool } from '@/utils/lib/pool';
import { fail } from '@/utils/lib/result';
import type { Endorsement } from '@/utils/model/verification';

import { verdictOf } from '../verdict';
import { type Checker, passed, skipped, skippedFor } from './check';

const MOST = 100;
const AT_ONCE = 8;

/**
 * Endorsements are other people's credentials: each is judged by itself and shown by its own issuer. One that does not
 * hold, or is about something else, counts for nothing and against nothing.
 */
export const endorsements: Checker = {
  id: 'endorsements',
  async check({ credential, judge }) {
    const { endorsements: embedded = [] } = credential;
    if (embedded.length === 0 || !judge) return skipped;

    const judged = await pool(embedded.slice(0, MOST), AT_ONCE, async (one) => ({
      ...(await judge(one)),
      endorses: one.endorses ?? { kind: 'credential' as const },
    }));
    const counting = judged.filter(counts).length;
    const open = embedded.length - counting;
    const remarks =
      open > 0 ? [fail('endorsement-unconfirmed', `${open} of ${embedded.length}`).problem] : [];
    const finding = counting > 0 ? passed(remarks) : skippedFor(remarks);
    return { ...finding, found: { endorsements: judged } };
  },
};

/** Its subject is the very thing that it stands in (Open Badges 3.0, section B.1.10). */
function counts(endorsement: Endorsement): boolean {
  const { credential, endorses } = endorsement;
  return (
    verdictOf(endorsement) === 'valid' &&
    credential?.format === 'endorsement' &&
    credential.recipients.some(({ identity }) => identity === endorses.id)
  );
}
