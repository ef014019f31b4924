/** It lay at another address before. */
const secp256k12019 = `
@pit
proof : sec~* @id @graph
EcdsaSecp256k1VerificationKey2019 : sec~*
 @pit
 controller : sec~* @id
 revoked : sec~* xsd~dateTime
 blockchainAccountId publicKeyBase58 : sec~* {}
 publicKeyJwk : sec~* @json
 publicKeyMultibase : sec~* sec~multibase
EcdsaSecp256k1Signature2019 : sec~*
 @pit
 challenge domain nonce : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 jws : sec~* {}
 verificationMethod : sec~* @id`;

const jws2020 = `
privateKeyJwk : sec~* @json
JsonWebKey2020 : sec~*
 @pit
 publicKeyJwk : sec~* @json
JsonWebSignature2020 : sec~*
 @pit
 challenge domain jws nonce : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 verificationMethod : sec~* @id`;

/** The proof suites from before Data Integrity, each with its own context. */
export const proofSuiteTables: Readonly<Record<string, string>> = {
  'https://w3id.org/security/suites/ed25519-2020/v1': `
@pit
proof : sec~* @id @graph
Ed25519VerificationKey2020 : sec~*
 @pit
 controller : sec~* @id
 revoked : sec~* xsd~dateTime
 publicKeyMultibase : sec~* sec~multibase
Ed25519Signature2020 : sec~*
 @pit
 challenge domain nonce : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 proofValue : sec~* sec~multibase
 verificationMethod : sec~* @id`,

  'https://w3id.org/security/suites/ed25519-2018/v1': `
@pit
proof : sec~* @id @graph
Ed25519VerificationKey2018 : sec~*
 @pit
 controller : sec~* @id
 revoked : sec~* xsd~dateTime
 publicKeyBase58 : sec~* {}
Ed25519Signature2018 : sec~*
 @pit
 challenge domain nonce : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 jws : sec~* {}
 verificationMethod : sec~* @id`,

  'https://w3id.org/security/suites/jws-2020/v1': jws2020,
  'https://w3id.org/security/jws/v1': jws2020,

  'https://w3id.org/security/suites/secp256k1-2019/v1': secp256k12019,
  'https://ns.did.ai/suites/secp256k1-2019/v1': secp256k12019,

  'https://w3id.org/security/suites/x25519-2020/v1': `
@pit
X25519KeyAgreementKey2020 : sec~*
 @pit
 controller : sec~* @id
 revoked : sec~* xsd~dateTime
 publicKeyMultibase : sec~* sec~multibase`,

  'https://w3id.org/security/suites/x25519-2019/v1': `
@pit
X25519KeyAgreementKey2019 : sec~*
 @pit
 controller : sec~* @id
 revoked : sec~* xsd~dateTime
 publicKeyBase58 : sec~* {}`,

  'https://w3id.org/security/suites/merkle-2019/v1': `
@v
challenge domain jws nonce proofValue : sec:*
created : dct~* xsd:dateTime
expires : sec:expiration xsd:dateTime
proofPurpose : sec:* @vocab
 @vit
 sec : sec~
 assertionMethod : sec:* @id @set
 authentication : sec:*Method @id @set
verificationMethod : sec:* @id`,

  'https://w3id.org/security/suites/chained-2021/v1': `
@pit
proof : sec~* @id @graph
ChainedProof2021 : sec~*
 @pit
 challenge domain nonce : sec~*
 created : dct~* xsd~dateTime
 expires : sec~expiration xsd~dateTime
 proofPurpose : sec~* @vocab
  @pit
  assertionMethod : sec~* @id @set
  authentication capabilityInvocation capabilityDelegation keyAgreement : sec~*Method @id @set
 proofValue : sec~* sec~multibase
 chainedProofType previousProof verificationMethod : sec~* @id`,

  'https://w3id.org/security/bbs/v1': `
@vit
BbsBlsSignature2020 : sec~*
 @pvit
 challenge domain proofValue nonce : sec~*
 created : dct~* xsd~dateTime
 proofPurpose : sec~* @vocab
  @pvit
  assertionMethod : sec~* @id @set
  authentication : sec~*Method @id @set
 verificationMethod : sec~* @id
BbsBlsSignatureProof2020 : sec~*
 @pvit
 challenge domain nonce proofValue : sec~*
 created : dct~* xsd~dateTime
 proofPurpose : sec~* @vocab
  @pvit
  sec : sec~
  assertionMethod : sec~* @id @set
  authentication : sec~*Method @id @set
 verificationMethod : sec~* @id
Bls12381G2Key2020 : sec~*`,
};
