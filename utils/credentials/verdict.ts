import type { Check, CredentialStatus } from '@/utils/model/verification';

/** One word for machines: proof, rules, status and time; who vouches and whose it is stand beside it. */
export type Verdict =
  | 'valid'
  | 'invalid'
  | 'expired'
  | 'revoked'
  | 'suspended'
  | 'not-yet-valid'
  | 'unknown';

const said: ReadonlySet<CredentialStatus> = new Set<CredentialStatus>([
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
]);

/** A failed rule first, then what the issuer and the calendar say, then what nobody could find out. */
export function verdictOf(judged: {
  readonly checks: readonly Check[];
  readonly status: CredentialStatus;
}): Verdict {
  const { checks, status } = judged;
  const broken = checks.find(
    ({ outcome, problem }) => outcome === 'failed' && !said.has(statusNamed(problem?.code)),
  );
  if (broken) return 'invalid';
  if (said.has(status)) return narrowed(status);
  return checks.some(({ outcome }) => outcome === 'unknown') || status !== 'valid'
    ? 'unknown'
    : 'valid';
}

function statusNamed(code: string | undefined): CredentialStatus {
  return code === 'revoked' ||
    code === 'suspended' ||
    code === 'expired' ||
    code === 'not-yet-valid'
    ? code
    : 'unknown';
}

function narrowed(status: CredentialStatus): Verdict {
  return status === 'revoked' ||
    status === 'suspended' ||
    status === 'expired' ||
    status === 'not-yet-valid'
    ? status
    : 'unknown';
}
