import type { Seen } from '@/components/seen';
import type { Problem, ProblemCode } from '@/utils/lib/problem';
import type { Credential } from '@/utils/model/credential';
import type { FindingRow } from '@/utils/model/finding-row';
import type { SealReason, SealShape } from '@/utils/model/seal';
import type { ResultRow } from '@/utils/model/store';
import type { Check } from '@/utils/model/verification';

import { badgeLink, findingRow } from '../browser/rows';
import { credential } from '../skills/credential';

export const NOW = new Date('2026-06-01T12:00:00Z');
export const ISSUER = 'did:web:halden.example';
const TITLE = 'Kubernetes Operations';

export const checksPassed: readonly Check[] = [
  'well-formed',
  'proof',
  'issuer-identity',
  'status',
  'validity-period',
].map((id) => ({ id, outcome: 'passed' }));

/** The checks of a good credential, with one that came out otherwise. */
export const except = (id: string, told: Omit<Check, 'id'>): readonly Check[] =>
  checksPassed.map((check) => (check.id === id ? { id, ...told } : check));

export const problem = (code: ProblemCode, facts?: Problem['facts']): Problem => ({
  code,
  detail: 'for the log',
  ...(facts && { facts }),
});

export const kubernetes = (told: Partial<Credential> = {}): Credential => ({
  ...credential({ name: TITLE }),
  issuer: { id: ISSUER, name: 'Massachusetts Institute of Technology' },
  recipients: [{ kind: 'name', identity: 'Amara Lindqvist', hashed: false }],
  issuedOn: '2025-05-03T12:00:00Z',
  validFrom: '2025-05-03T12:00:00Z',
  validUntil: '2028-05-03T12:00:00Z',
  ...told,
});

const shapes: Readonly<Record<SealReason, SealShape>> = {
  forged: 'problem',
  'holder-proof-failed': 'problem',
  revoked: 'problem',
  suspended: 'problem',
  'not-judged': 'neutral',
  expired: 'caution',
  'not-yet-valid': 'caution',
  'issuer-key-changed': 'caution',
  'issuer-unknown': 'caution',
  'status-unchecked': 'caution',
  'part-expired': 'caution',
  'part-invalid': 'caution',
  'part-of-another': 'caution',
  'part-unknown': 'caution',
  'schema-invalid': 'caution',
  'another-recipient': 'caution',
  'compatible-name': 'caution',
  'recipient-not-compared': 'confirmed',
  'read-from-page': 'confirmed',
  'all-checked': 'verified',
};

type Appraisal = NonNullable<FindingRow['appraisal']>;

interface Told {
  readonly finding?: Partial<FindingRow>;
  readonly appraisal?: Partial<Appraisal>;
  readonly stale?: boolean;
  readonly result?: Partial<ResultRow>;
}

/** A finding that was checked and came to this. */
export function seenWith(reason: SealReason, told: Told = {}): Seen {
  const { finding, appraisal, stale = false, result } = told;
  const link = badgeLink({ text: 'Kubernetes, says the page' });
  return {
    finding: findingRow({
      link,
      state: 'done',
      appraisal: {
        recipient: 'matches',
        ...(appraisal?.recipient === undefined && { recipientBy: 'name' }),
        issuer: 'recognised',
        standings: [{ standing: 'recognised', by: 'Open Registry' }],
        seal: { shape: shapes[reason], reason, stale },
        ...appraisal,
      },
      ...finding,
    }),
    result: {
      id: link.href,
      href: link.href,
      provider: 'hosted',
      verifiedAt: NOW.toISOString(),
      assurance: 'cryptographically-verified',
      status: 'valid',
      checks: checksPassed,
      proofs: [],
      credential: kubernetes(),
      asked: ['issuer.example', 'halden.example'],
      ...result,
    },
  };
}

/** A finding whose proof fails: nothing of it is handed on. */
export function forged(): Seen {
  const refuted = seenWith('forged', {
    appraisal: { recipient: 'not-comparable', issuer: 'self-declared', standings: [] },
    result: {
      assurance: 'link-shape-only',
      status: 'unknown',
      problem: problem('proof-verification-error'),
      checks: [
        { id: 'well-formed', outcome: 'passed' },
        { id: 'proof', outcome: 'failed', problem: problem('proof-verification-error') },
        { id: 'issuer-identity', outcome: 'skipped' },
        { id: 'status', outcome: 'skipped' },
        { id: 'validity-period', outcome: 'skipped' },
      ],
    },
  });
  if (!refuted.result) return refuted;
  const { credential: _, ...result } = refuted.result;
  return { ...refuted, result };
}

/** A finding on the way, of which nothing is known yet. */
export const unseen = (told: Partial<FindingRow> = {}): Seen => ({
  finding: findingRow({ link: badgeLink({ text: 'Observability' }), ...told }),
  result: undefined,
});
