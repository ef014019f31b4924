import { canonicalJson } from '@/utils/lib/canonical-json';
import { isObject, type JsonObject, listOf } from '@/utils/lib/json';
import { type Failure, fail, ok } from '@/utils/lib/result';
import type { Credential, Proof } from '@/utils/model/credential';

import { isStamp } from '../formats/shape';
import { verificationKey } from '../keys';
import { canBeOf, issuedBy, issuerProfile } from '../keys/issuing-address';
import { thumbprintOf } from '../keys/thumbprint';
import { asTold } from '../keys/told-by';
import { anchoredIn, receiptFault } from './anchor';
import { isAnchor } from './merkle-anchors';
import { receiptOf2019 } from './merkle-receipt';
import type { ProofSuite } from './proof';
import { previousProofs } from './proof-chain';
import { expiryFault, optionFault } from './proof-options';
import { renamedSuite } from './renamed-suite';

/**
 * Verifies an anchor of Blockcerts 3: the document with the proofs that stand before this one is a leaf of a tree, whose
 * root the key's address has written into a chain.
 */
export const anchorOf =
  (type: string): ProofSuite['verify'] =>
  async (proof, credential, environment, expectation) => {
    const { raw, verificationMethod = '' } = proof;
    const { secured, issuer } = credential;
    if (secured.kind !== 'document')
      return fail('unsupported-proof', 'an anchor outside of a document');
    const now = environment.now();
    // Whoever anchors a presentation asserts what it holds; that he holds it is not said.
    const purpose = isPresentation(credential) ? 'assertionMethod' : expectation.purpose;
    const fault =
      optionFault(raw, { ...expectation, purpose, type, now }) ??
      renamedSuite(type, secured.document) ??
      dateFault(raw, secured.document) ??
      chainFault(proof, credential);
    if (fault) return fault;
    const receipt = receiptOf2019(raw['proofValue']);
    if (!receipt.ok) return receipt;
    const { chain } = receipt.value.anchor;
    if (!chain) return fail('unsupported-proof', 'no chain is named');
    const wrong = receiptFault(receipt.value, securedBefore(raw, secured.document));
    if (wrong) return wrong;

    const [controller = ''] = verificationMethod.split('#');
    const [anchored, key, profile] = await Promise.all([
      anchoredIn(chain, receipt.value, environment),
      verificationKey(verificationMethod, purpose, environment),
      issuerProfile(controller, environment),
    ]);
    if (!key.ok) return key;
    if (!anchored.ok) return anchored;
    if (!profile.ok) return profile;
    const { jwk } = key.value;
    const { transaction } = anchored.value;
    if (transaction) {
      const issued = issuedBy(profile.value, transaction);
      if (!issued.ok) return asTold(controller, issued);
      const { heavy } = environment;
      const itsOwn = await canBeOf(jwk, transaction.from, { chain, heavy });
      if (!itsOwn.ok) return itsOwn;
      if (!itsOwn.value)
        return asTold(
          controller,
          fail('issuer-key-mismatch', `${transaction.from} is not of ${verificationMethod}`),
        );
    }
    const expired = expiryFault(raw, now);
    if (expired) return expired;
    return controller !== issuer.id && isSignedBeside(credential)
      ? ok(undefined)
      : ok({ verificationMethod, controller, thumbprint: thumbprintOf(jwk) });
  };

const isPresentation = ({ format }: Credential): boolean => format === 'verifiable-presentation';

/** Who anchors what its issuer has signed is a witness, and need not be the issuer. */
const isSignedBeside = ({ proofs }: Credential): boolean => proofs.some((one) => !isAnchor(one));

const BASE_2 = 'https://www.w3.org/ns/credentials/v2';

/** From version 2.0 of the data model on a date says its zone; the software for Blockcerts had left it out. */
function dateFault({ created }: JsonObject, document: JsonObject): Failure | undefined {
  return listOf(document['@context']).includes(BASE_2) && created !== undefined && !isStamp(created)
    ? fail('proof-verification-error', `created is no date and time: ${String(created)}`)
    : undefined;
}

/** The proofs that this one names as previous stand before it, for those are anchored along. */
function chainFault({ raw }: Proof, { proofs, secured }: Credential): Failure | undefined {
  const before = secured.kind === 'document' ? proofsBefore(raw, secured.document) : [];
  const [copy] = listOf(raw['previousProof']);
  if (isObject(copy))
    return before.some((one) => canonicalJson(one) === canonicalJson(copy))
      ? undefined
      : fail('proof-verification-error', 'the previous proof is not among those before it');
  const previous = previousProofs(raw, proofs);
  if (!previous.ok) return previous;
  return previous.value.every((one) => before.includes(one))
    ? undefined
    : fail('proof-verification-error', 'the previous proof comes later');
}

/** A proof that stands alone is left out; of several, those before it are left in. */
function securedBefore(raw: JsonObject, document: JsonObject): JsonObject {
  const { proof: _, ...unsecured } = document;
  const before = proofsBefore(raw, document);
  return before.length > 0 ? { ...unsecured, proof: before } : unsecured;
}

const proofsBefore = (raw: JsonObject, { proof }: JsonObject): JsonObject[] => {
  const proofs = listOf(proof).filter(isObject);
  return proofs.slice(0, Math.max(0, proofs.indexOf(raw)));
};
