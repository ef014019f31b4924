import { fail } from '@/utils/lib/result';
import type { Credential, Proof } from '@/utils/model/credential';
import { outcomeOf } from '@/utils/model/problem-outcome';
import type { ProofFinding } from '@/utils/model/verification';

import type { Environment } from '../environment';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022';
import { hosted } from './hosted';
import type { Expectation, ProofSuite } from './proof';
import { vcJwt } from './vc-jwt';

/** Records, tokens, then the cryptosuites. */
export const proofSuites: readonly ProofSuite[] = [hosted, vcJwt, eddsaRdfc2022];

const MOST_PROOFS = 20;

/** A finding for each proof of a credential, in its own order. */
export function verifyProofs(
  credential: Credential,
  environment: Environment,
  expectation: Expectation,
): Promise<ProofFinding[]> {
  return Promise.all(
    credential.proofs
      .slice(0, MOST_PROOFS + 1)
      .map((proof) => verify(proof, credential, environment, expectation)),
  );
}

async function verify(
  proof: Proof,
  credential: Credential,
  environment: Environment,
  expectation: Expectation,
): Promise<ProofFinding> {
  const { suite: id, verificationMethod } = proof;
  const named = { suite: id, ...(verificationMethod && { verificationMethod }) };
  const suite = proofSuites.find((one) => one.id === id);
  const found =
    credential.proofs.length > MOST_PROOFS
      ? fail('too-large', `more than ${MOST_PROOFS} proofs`)
      : suite
        ? await suite.verify(proof, credential, environment, expectation)
        : fail('unsupported-proof', id);
  if (!found.ok)
    return { ...named, outcome: outcomeOf(found.problem.code), problem: found.problem };
  return { ...named, outcome: 'passed', ...(found.value && { signer: found.value }) };
}
