import { pool } from '@/utils/lib/pool';
import { fail } from '@/utils/lib/result';
import type { EndorsedThing } from '@/utils/model/credential';
import type { Judgement } from '@/utils/model/verification';

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

    const judged = await pool(embedded.slice(0, MOST), AT_ONCE, async (one) => {
      const endorses = one.endorses ?? ({ kind: 'credential' } as const);
      const endorsement = await judge(one);
      return { ...endorsement, endorses, counts: counts(endorsement, endorses) };
    });
    const counting = judged.filter((one) => one.counts).length;
    const open = embedded.length - counting;
    const remarks =
      open > 0 ? [fail('endorsement-unconfirmed', `${open} of ${embedded.length}`).problem] : [];
    const finding = counting > 0 ? passed(remarks) : skippedFor(remarks);
    return { ...finding, found: { endorsements: judged } };
  },
};

const counts = (endorsement: Judgement, { id }: EndorsedThing): boolean =>
  verdictOf(endorsement) === 'valid' &&
  endorsement.credential?.format === 'endorsement' &&
  endorsement.credential.recipients.some(({ identity }) => identity === id);
