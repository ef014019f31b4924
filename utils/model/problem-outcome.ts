import type { ProblemCode } from '@/utils/lib/problem';
import { refuting } from './seal';
import type { Outcome } from './verification';

/** Beyond forgery: what a check found to be wrong with the credential itself, and not with our knowledge. */
const failing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...refuting,
  'malformed-value',
  'schema-invalid',
  'vp-invalid',
  'part-invalid',
  'part-expired',
  'invalid-domain',
  'invalid-challenge',
  'not-yet-valid',
  'expired',
  'revoked',
  'suspended',
  'recipient-mismatch',
  'issuer-key-changed',
]);

/** Whether a problem speaks against the credential or only says that we could not tell. */
export const outcomeOf = (code: ProblemCode): Outcome => (failing.has(code) ? 'failed' : 'unknown');

/** What may have passed by the next try: the network, a server, a limit, the access that was missing. */
const passing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'needs-access',
  'host-barred',
  'offline',
  'stopped',
  'unreachable',
  'timed-out',
  'rate-limited',
  'server-error',
  'did-unresolved',
  'status-retrieval-error',
  'profile-list-unread',
  'internal',
]);

export const isRetryable = (code: ProblemCode): boolean => passing.has(code);
