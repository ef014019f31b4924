import { anchorOf } from './merkle-proof';
import type { ProofSuite } from './proof';

/** Linked Data Merkle Proof 2019 (W3C CCG), as Blockcerts 3 has it. */
export const merkleProof2019: ProofSuite = {
  id: 'MerkleProof2019',
  verify: anchorOf('MerkleProof2019'),
};

/** The same as a Data Integrity proof, since Blockcerts 3.2. */
export const merkleProof2019InDataIntegrity: ProofSuite = {
  id: 'merkle-proof-2019',
  verify: anchorOf('DataIntegrityProof'),
};
