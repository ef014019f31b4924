import type { Problem } from '@/utils/lib/problem';
import type { Credential, Embedded } from '@/utils/model/credential';
import { outcomeOf } from '@/utils/model/problem-outcome';
import type { Check, Judgement, ProofFinding, Signer } from '@/utils/model/verification';

import type { Environment } from '../environment';

/** A credential with what its proofs have shown: all that a check may look at. */
export interface Examined {
  readonly credential: Credential;
  readonly proofs: readonly ProofFinding[];
  readonly environment: Environment;
  /** The presentation that the credential was shown in, if any. */
  readonly presentation?: Presentation;
  /** Judges what is embedded in it by itself; a status list is asked for nothing inside. */
  readonly judge?: (embedded: Embedded) => Promise<Judgement>;
}

/** Who shows a credential, and what came of the proof of that. */
export interface Presentation {
  /** Absent where it is whoever holds the key that the issuer has named. */
  readonly holder?: string;
  readonly proof: Finding;
  /** The keys that have signed it, where it stands around the credential. */
  readonly signers?: readonly Signer[];
  /** It had to answer somebody's question. */
  readonly asked?: true;
}

/** One question put to a credential. */
export interface Checker {
  readonly id: string;
  readonly check: (examined: Examined) => Promise<Finding> | Finding;
}

export interface Finding extends Omit<Check, 'id'> {
  /** What came to light beside the outcome. */
  readonly found?: Found;
}

export type Found = Pick<Judgement, 'parts' | 'endorsements' | 'standings'>;

export const passed = (remarks: readonly Problem[] = []): Finding =>
  remarks.length > 0 ? { outcome: 'passed', remarks } : { outcome: 'passed' };

/** The outcome follows from the code: some speak against the credential, others against our knowledge. */
export const because = (problem: Problem): Finding => ({
  outcome: outcomeOf(problem.code),
  problem,
});

/**
 * What is not there may have been left out by the holder, where a proof lets him; then that is worth saying. Whatever others
 * let him do, of what the issuer has signed as a whole nothing is left out.
 */
export const leftOut = (
  { proofs, credential: { issuer } }: Pick<Examined, 'proofs' | 'credential'>,
  problem: Problem,
): readonly Problem[] => {
  const isWhole = proofs.some(
    ({ outcome, partial, signer }) =>
      outcome === 'passed' && !partial && signer?.controller === issuer.id,
  );
  return !isWhole && proofs.some(({ partial }) => partial) ? [problem] : [];
};

/** The same for its end and its status, which in an SD-JWT VC are not the holder's to leave out (section 3.2.2). */
export const unstated = (examined: Examined, problem: Problem): readonly Problem[] =>
  examined.credential.format === 'sd-jwt-vc' ? [] : leftOut(examined, problem);

export const skipped: Finding = { outcome: 'skipped' };

/** Left open for a reason that is worth saying and changes nothing. */
export const skippedFor = (remarks: readonly Problem[]): Finding => ({
  outcome: 'skipped',
  remarks,
});
