import { encodeBase64Url } from '@/utils/lib/base64url';
import { isObject } from '@/utils/lib/json';
import { fail, ok } from '@/utils/lib/result';
import { sha256 } from '@/utils/lib/sha256';

import { chainOfAddress } from '../chains/known-chains';
import { addressIn, issuedBy, issuerProfile } from '../keys/issuing-address';
import { anchoredIn, receiptFault } from './anchor';
import { receiptOf2017 } from './merkle-receipt';
import type { ProofSuite } from './proof';

/**
 * Blockcerts 2: the document without its `signature` is a leaf of a tree whose root an address of the issuer has written
 * into a chain. Nothing in the receipt is signed; it counts for where it leads.
 */
export const merkleProof2017: ProofSuite = {
  id: 'MerkleProof2017',
  async verify({ raw }, { issuer, secured }, environment) {
    if (secured.kind !== 'document')
      return fail('unsupported-proof', 'an anchor outside of a document');
    const receipt = receiptOf2017(raw);
    if (!receipt.ok) return receipt;
    const { signature: _, ...document } = secured.document;
    const fault = receiptFault(receipt.value, document);
    if (fault) return fault;

    const { verification } = document;
    const { publicKey, creator } = isObject(verification) ? verification : {};
    const { chain = chainOfAddress(addressIn(publicKey ?? creator)) } = receipt.value.anchor;
    const [anchored, profile] = await Promise.all([
      anchoredIn(chain, receipt.value, environment),
      issuerProfile(issuer.id, environment),
    ]);
    if (!anchored.ok) return anchored;
    if (!profile.ok) return profile;
    const { transaction } = anchored.value;
    if (!transaction) return ok(undefined);
    const issued = issuedBy(profile.value, transaction);
    if (!issued.ok) return issued;
    const verificationMethod = `ecdsa-koblitz-pubkey:${transaction.from}`;
    const thumbprint = encodeBase64Url(sha256(verificationMethod.toLowerCase()));
    return ok({ verificationMethod, controller: issuer.id, thumbprint });
  },
};
