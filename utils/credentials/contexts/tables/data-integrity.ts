/** Proofs and keys of Verifiable Credential Data Integrity, and DID documents. */
export const dataIntegrityTables: Readonly<Record<string, string>> = {
  'https://w3id.org/security/data-integrity/v2': `
@pit
proof : sec~* @id @graph
DataIntegrityProof : sec~*
 @pit
 challenge domain nonce : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 previousProof verificationMethod : sec~* @id
 proofPurpose : sec~* @vocab
  @pit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 cryptosuite : sec~* sec~cryptosuiteString
 proofValue : sec~* sec~multibase`,

  'https://w3id.org/security/data-integrity/v1': `
@pit
proof : sec~* @id @graph
DataIntegrityProof : sec~*
 @pit
 challenge domain nonce cryptosuite : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 proofValue : sec~* sec~multibase
 verificationMethod : sec~* @id`,

  'https://w3id.org/security/multikey/v1': `
@pit
Multikey : sec~*
 @pit
 controller : sec~* @id
 revoked : sec~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 publicKeyMultibase secretKeyMultibase : sec~* sec~multibase`,

  'https://www.w3.org/ns/did/v1': `
@pit
alsoKnownAs : https://www.w3.org/ns/activitystreams#* @id
assertionMethod : sec~* @id @set
authentication capabilityDelegation capabilityInvocation keyAgreement : sec~*Method @id @set
controller verificationMethod : sec~* @id
service : https://www.w3.org/ns/did#* @id
 @pit
 serviceEndpoint : https://www.w3.org/ns/did#* @id`,
};
