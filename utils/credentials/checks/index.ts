import { fail } from '@/utils/lib/result';
import type { Check } from '@/utils/model/verification';

import type { Checker, Examined } from './check';
import { issuerIdentity } from './issuer-identity';
import { proof } from './proof';
import { status } from './status';
import { validityPeriod } from './validity-period';

/** In the order in which they depend on each other: who signed, whether it is them, then what they say today. */
export const checkers: readonly Checker[] = [proof, issuerIdentity, status, validityPeriod];

/** Once a proof or the issuer's identity has failed nothing else is asked: no claim of it counts. */
export async function runChecks(examined: Examined): Promise<Check[]> {
  const checks: Check[] = [];
  for (const checker of checkers) {
    const refuted = checks.some(
      ({ id, outcome }) => outcome === 'failed' && (id === 'proof' || id === 'issuer-identity'),
    );
    checks.push(refuted ? { id: checker.id, outcome: 'skipped' } : await run(checker, examined));
  }
  return checks;
}

/** The wall at which a bug in a check becomes "we could not tell". */
async function run(checker: Checker, examined: Examined): Promise<Check> {
  try {
    return { id: checker.id, ...(await checker.check(examined)) };
  } catch (cause) {
    const { problem } = fail('internal', String(cause));
    return { id: checker.id, outcome: 'unknown', problem };
  }
}
