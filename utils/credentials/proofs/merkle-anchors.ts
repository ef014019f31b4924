import type { Proof } from '@/utils/model/credential';

const SUITES = ['MerkleProof2019', 'merkle-proof-2019', 'ChainedProof2021'];

/** Whether a proof is an anchor, which shows who wrote a root into a chain and not who holds the document. */
export const isAnchor = ({ suite }: Proof): boolean => SUITES.includes(suite);
