import type { ProblemCode } from '@/utils/lib/problem';
import {
  type Assurance,
  assurances,
  type Check,
  type CredentialStatus,
} from '@/utils/model/verification';

/** How we know: by a proof that holds, by a record of the platform, or not at all. */
export function assuranceOf(
  checks: readonly Check[],
  proofSuites: readonly string[],
  best: Assurance,
): Assurance {
  const outcome = (id: string) => checks.find((check) => check.id === id)?.outcome;
  if (outcome('proof') !== 'passed' || outcome('issuer-identity') === 'failed')
    return 'link-shape-only';
  const shown = proofSuites.every((suite) => suite === 'hosted' || suite === 'provider-record')
    ? 'issuer-api-confirmed'
    : 'cryptographically-verified';
  return assurances.indexOf(shown) > assurances.indexOf(best) ? shown : best;
}

/** Checks of what a credential promises, holds and is shown in: they say nothing of whether it still stands. */
const besides = new Set(['credential-schema', 'parts', 'presentation']);

/** What the issuer and the calendar say today; an open question is never a good answer. */
export function statusOf(checks: readonly Check[]): CredentialStatus {
  const problems = checks.flatMap(({ problem }) => (problem ? [problem.code] : []));
  for (const status of ['revoked', 'suspended', 'expired', 'not-yet-valid'] as const)
    if (problems.includes(status)) return status;

  const outcome = (id: string) => checks.find((check) => check.id === id)?.outcome;
  if (outcome('proof') !== 'passed') return 'unknown';
  if (checks.some((check) => check.outcome === 'failed' && !besides.has(check.id)))
    return 'unknown';
  return outcome('status') === 'unknown' || checks.some(isLeftOut) ? 'unchecked' : 'valid';
}

const leftOut: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'status-not-disclosed',
  'end-not-disclosed',
  'begin-not-disclosed',
]);

/** What a holder may have kept back, a status, a beginning or an end, nobody has looked at. */
const isLeftOut = ({ remarks = [] }: Check): boolean =>
  remarks.some(({ code }) => leftOut.has(code));

const answers: Partial<Record<ProblemCode, CredentialStatus>> = {
  revoked: 'revoked',
  private: 'private',
  'not-shared': 'private',
  'not-found': 'not-found',
  offline: 'unreachable',
  unreachable: 'unreachable',
  'timed-out': 'unreachable',
  'server-error': 'unreachable',
  'rate-limited': 'unreachable',
  redirected: 'unreachable',
};

/** What is known of the status when no credential was obtained. */
export const statusWithout = (code: ProblemCode): CredentialStatus => answers[code] ?? 'unknown';
