import type { Problem } from '@/utils/lib/problem';
import type { Credential } from '@/utils/model/credential';
import { outcomeOf } from '@/utils/model/problem-outcome';
import type { Assurance, Check, VerificationResult } from '@/utils/model/verification';

import { assuranceOf, statusOf, statusWithout } from './assurance';
import { runChecks } from './checks';
import type { Environment } from './environment';
import { verifyProofs } from './proofs';
import type { Expectation } from './proofs/proof';

/** The part of a result that follows from the credential alone. */
export type Judged = Omit<VerificationResult, 'href' | 'provider' | 'verifiedAt' | 'asked'>;

const ASSERTED: Expectation = { purpose: 'assertionMethod' };

/** Puts every check to a credential. Once its proof has failed, nothing of the credential is handed on. */
export async function examine(
  credential: Credential,
  environment: Environment,
  best: Assurance = 'cryptographically-verified',
  expectation: Expectation = ASSERTED,
): Promise<Judged> {
  const proofs = await verifyProofs(credential, environment, expectation);
  const { remarks } = credential;
  const wellFormed: Check = { id: 'well-formed', outcome: 'passed', ...(remarks && { remarks }) };
  const checks = [wellFormed, ...(await runChecks({ credential, proofs, environment }))];

  const refuted = checks.find(
    ({ id, outcome }) => outcome === 'failed' && (id === 'proof' || id === 'issuer-identity'),
  );
  const problem = refuted?.problem ?? worst(checks);
  return {
    assurance: assuranceOf(
      checks,
      credential.proofs.map(({ suite }) => suite),
      best,
    ),
    status: statusOf(checks),
    checks,
    proofs,
    ...(problem && { problem }),
    ...(!refuted && { credential }),
  };
}

/** Nothing could be read: one check says why, and nothing else is known. */
export function withoutCredential(problem: Problem): Judged {
  const obtained: Check = { id: 'well-formed', outcome: outcomeOf(problem.code), problem };
  return {
    assurance: 'link-shape-only',
    status: statusWithout(problem.code),
    checks: [obtained],
    proofs: [],
    problem,
  };
}

function worst(checks: readonly Check[]): Problem | undefined {
  const failed = checks.find(({ outcome }) => outcome === 'failed');
  const open = checks.find(({ outcome }) => outcome === 'unknown');
  return (failed ?? open)?.problem;
}
