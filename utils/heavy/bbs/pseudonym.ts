import { bls12_381 } from '@noble/curves/bls12-381.js';

import type { Steps } from '@/utils/lib/in-slices';
import { ok, type Result } from '@/utils/lib/result';
import type { BbsPseudonym } from '@/utils/model/heavy';

import { type ProofParts, pointIn, refused } from './proof-parts';
import { type G1Point, interfaces } from './scheme';
import { sumSteps } from './sum';

/**
 * What a pseudonym adds to the challenge: that it was made for this verifier, of the secret that was signed as the last
 * message (draft-irtf-cfrg-bbs-per-verifier-linkability-00, section 7.3.2).
 */
export function* pseudonymSteps(
  { pseudonym, domain }: BbsPseudonym,
  { commitments, challenge }: ProofParts,
): Steps<Result<readonly G1Point[]>> {
  const point = pointIn(pseudonym);
  if (!point.ok) return point;
  yield;
  const base = bls12_381.G1.hashToCurve(domain, { DST: interfaces.pseudonym });
  yield;
  const secret = commitments.at(-1) ?? 0n;
  const commitment = yield* sumSteps([
    [base, secret],
    [point.value.negate(), challenge],
  ]);
  if (commitment.is0()) return refused('the proof gives the secret of the pseudonym away');
  return ok([point.value, base, commitment]);
}
