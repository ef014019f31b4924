import { fail } from '@/utils/lib/result';

import { anchorOf } from './merkle-proof';
import type { ProofSuite } from './proof';

const anchor = anchorOf('ChainedProof2021');

/** Chained Proof 2021 (W3C CCG): an anchor of a document and of the proof before it, which it repeats. */
export const chainedProof2021: ProofSuite = {
  id: 'ChainedProof2021',
  async verify(proof, ...others) {
    const { chainedProofType, previousProof } = proof.raw;
    if (chainedProofType !== 'MerkleProof2019')
      return fail('unsupported-proof', `a chained proof of type ${String(chainedProofType)}`);
    return previousProof === undefined
      ? fail('proof-verification-error', 'a chained proof after no other')
      : anchor(proof, ...others);
  },
};
