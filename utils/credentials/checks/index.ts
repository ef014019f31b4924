import { fail } from '@/utils/lib/result';
import type { Check } from '@/utils/model/verification';

import type { Checker, Examined, Finding, Found } from './check';
import { credentialSchema } from './credential-schema';
import { endorsements } from './endorsements';
import { issuerIdentity } from './issuer-identity';
import { issuerRecognised } from './issuer-recognised';
import { parts } from './parts';
import { presentation } from './presentation';
import { proof } from './proof';
import { refresh } from './refresh';
import { status } from './status';
import { validityPeriod } from './validity-period';

/** Who signed, and whether it is them: everything else depends on these. */
const identifying: readonly Checker[] = [proof, issuerIdentity];

/** Who shows it, what its issuer and the calendar say today, what it promises and holds, and who speaks for it. */
const furthering: readonly Checker[] = [
  presentation,
  status,
  validityPeriod,
  credentialSchema,
  refresh,
  parts,
  endorsements,
  issuerRecognised,
];

export const checkers: readonly Checker[] = [...identifying, ...furthering];

export interface Checked {
  readonly checks: readonly Check[];
  readonly found: Found;
}

/** Once a proof or the issuer's identity has failed nothing else is asked: no claim of it counts. */
export async function runChecks(examined: Examined): Promise<Checked> {
  const findings: [string, Finding][] = [];
  for (const { id, check } of identifying) {
    const refuted = findings.some(([, { outcome }]) => outcome === 'failed');
    findings.push([id, refuted ? { outcome: 'skipped' } : await run(check, examined)]);
  }
  const refuted = findings.some(([, { outcome }]) => outcome === 'failed');
  const others = furthering.map(
    async ({ id, check }): Promise<[string, Finding]> => [
      id,
      refuted ? { outcome: 'skipped' } : await run(check, examined),
    ],
  );
  findings.push(...(await Promise.all(others)));
  return {
    checks: findings.map(([id, { found: _, ...finding }]) => ({ id, ...finding })),
    found: Object.assign({}, ...findings.map(([, { found }]) => found)),
  };
}

/** The wall at which a bug in a check becomes "we could not tell". */
async function run(check: Checker['check'], examined: Examined): Promise<Finding> {
  try {
    return await check(examined);
  } catch (cause) {
    const { problem } = fail('internal', String(cause));
    return { outcome: 'unknown', problem };
  }
}
