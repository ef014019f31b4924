import type { Problem } from '@/utils/lib/problem';
import { fail } from '@/utils/lib/result';

import {
  because,
  type Checker,
  type Examined,
  passed,
  skipped,
  skippedFor,
  unstated,
} from './check';

/** Clocks differ: five minutes are forgiven on either side. */
const SKEW_MS = 5 * 60_000;

/** VC Data Model 2.0, section 4.9; Open Badges 2.0, `issuedOn` and `expires`. */
export const validityPeriod: Checker = {
  id: 'validity-period',
  check(examined) {
    const { validFrom, validUntil } = examined.credential;
    const remarks = hiddenDates(examined);
    if (!validFrom && !validUntil) return remarks.length > 0 ? skippedFor(remarks) : skipped;
    const now = examined.environment.now().getTime();

    const from = validFrom ? Date.parse(validFrom) : Number.NEGATIVE_INFINITY;
    const until = validUntil ? Date.parse(validUntil) : Number.POSITIVE_INFINITY;
    if (Number.isNaN(from) || Number.isNaN(until) || until < from)
      return because(fail('malformed-value', 'its dates make no period').problem);
    if (from > now + SKEW_MS)
      return because(
        fail('not-yet-valid', `valid from ${validFrom}`, { date: validFrom ?? '' }).problem,
      );
    if (until < now - SKEW_MS)
      return because(
        fail('expired', `valid until ${validUntil}`, { date: validUntil ?? '' }).problem,
      );
    return passed(remarks);
  },
};

/** Without a beginning it might hold later, and without an end it might hold no more. */
function hiddenDates(examined: Examined): readonly Problem[] {
  const { validFrom, validUntil } = examined.credential;
  const begin = fail('begin-not-disclosed', 'no beginning among what is disclosed').problem;
  const end = fail('end-not-disclosed', 'no end among what is disclosed').problem;
  return [
    ...(validFrom ? [] : unstated(examined, begin)),
    ...(validUntil ? [] : unstated(examined, end)),
  ];
}
