import type { Problem } from '@/utils/lib/problem';
import type { Credential } from '@/utils/model/credential';
import { outcomeOf } from '@/utils/model/problem-outcome';
import type { Check, ProofFinding } from '@/utils/model/verification';

import type { Environment } from '../environment';

/** A credential with what its proofs have shown: all that a check may look at. */
export interface Examined {
  readonly credential: Credential;
  readonly proofs: readonly ProofFinding[];
  readonly environment: Environment;
}

/** One question put to a credential. */
export interface Checker {
  readonly id: string;
  readonly check: (examined: Examined) => Promise<Finding> | Finding;
}

export type Finding = Omit<Check, 'id'>;

export const passed = (remarks: readonly Problem[] = []): Finding =>
  remarks.length > 0 ? { outcome: 'passed', remarks } : { outcome: 'passed' };

/** The outcome follows from the code: some speak against the credential, others against our knowledge. */
export const because = (problem: Problem): Finding => ({
  outcome: outcomeOf(problem.code),
  problem,
});

export const skipped: Finding = { outcome: 'skipped' };
