import type { CredentialStatus, Judgement } from '@/utils/model/verification';

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

/** The worst first. */
const verdicts = [
  'invalid',
  'revoked',
  'suspended',
  'expired',
  'not-yet-valid',
  'unknown',
  'valid',
] as const satisfies readonly Verdict[];

type Told = Pick<Judgement, 'checks' | 'status' | 'parts'>;

/** A whole of which nothing bad is known itself is as good as the worst of its parts. */
export function verdictOf(judged: Told): Verdict {
  const own = ownVerdictOf(judged);
  if (own !== 'valid' && own !== 'unknown') return own;
  const all = new Set([own, ...(judged.parts ?? []).map(verdictOf)]);
  return verdicts.find((verdict) => all.has(verdict)) ?? own;
}

/** A failed rule first, then what the issuer and the calendar say, then what nobody could find out. */
function ownVerdictOf({ checks, status }: Told): Verdict {
  const broken = checks.find(
    ({ id, outcome, problem }) =>
      outcome === 'failed' && id !== 'parts' && !said.has(statusNamed(problem?.code)),
  );
  if (broken) return 'invalid';
  if (said.has(status)) return narrowed(status);
  // A list that only the issuer's profile names is none of the credential's: whether it was read is said beside it.
  const isOpen = checks.some(
    ({ outcome, problem }) => outcome === 'unknown' && problem?.code !== 'profile-list-unread',
  );
  return isOpen || (status !== 'valid' && status !== 'unchecked') ? 'unknown' : 'valid';
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
